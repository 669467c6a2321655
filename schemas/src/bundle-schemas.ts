import path from 'node:path';
import { $RefParser } from '@apidevtools/json-schema-ref-parser';
import { findBrokenRefs } from './find-broken-refs.ts';
import { readSchemas, type Schema } from './read-schemas.ts';

/** One self-contained document: every schema under `$defs`, by its title. */
export interface Bundle extends Schema {
  $defs: Record<string, Schema>;
}

/**
 * Bundles all schema files of a folder into one document without outside references.
 * Its `oneOf` is the union of all webhooks.
 * @throws {Error} listing each broken `$ref`, or two files with one title.
 */
export async function bundleSchemas(folder: string): Promise<Bundle> {
  const files = await readSchemas(folder);
  const broken = findBrokenRefs(files);
  if (broken.length > 0) {
    throw new Error(`Failed to bundle schemas: broken $ref\n${broken.map((line) => `  ${line}`).join('\n')}`);
  }
  const titles = titlesOf(files);
  const root = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WhapiWebhook',
    description: 'Any webhook that Whapi.Cloud sends.',
    oneOf: [...titles]
      .filter(([, file]) => file.startsWith('webhooks/'))
      .map(([title]) => ({ $ref: `#/$defs/${title}` })),
    $defs: Object.fromEntries([...titles].map(([title, file]) => [title, { $ref: file }])),
  };
  const bundle = await $RefParser.bundle(path.join(folder, 'bundle.json'), root, { resolve: { http: false } });
  for (const schema of Object.values((bundle as Bundle).$defs)) delete schema.$schema;
  return bundle as Bundle;
}

function titlesOf(files: Map<string, Schema>): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [file, { title }] of files) {
    if (!title) throw new Error(`Failed to bundle schemas: ${file} has no title, please give it one in PascalCase`);
    const other = titles.get(title);
    if (other) throw new Error(`Failed to bundle schemas: ${file} and ${other} share the title ${title}`);
    titles.set(title, file);
  }
  return titles;
}
