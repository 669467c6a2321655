import path from 'node:path';
import { $RefParser } from '@apidevtools/json-schema-ref-parser';
import { findKeywordFaults } from './find-keyword-faults.ts';
import { findNameFaults, ROOT_TITLE } from './find-name-faults.ts';
import { findRefCycles } from './find-ref-cycles.ts';
import { findReferenceFaults } from './find-reference-faults.ts';
import { readSchemas, type Schema, type SchemaFiles } from './read-schemas.ts';
import { type StepsBundle, stepsOf } from './steps-of.ts';

/** A self-contained document: every schema under `$defs`, by its title. */
export interface Bundle extends Schema {
  $defs: Record<string, Schema>;
}

/**
 * Bundles the schema files of a folder, except for those of steps, into one document without references to other
 * documents. Its `oneOf` is the union of all webhooks.
 * @throws {Error} listing each reference, keyword or name that the generators cannot use, with file and pointer.
 */
export async function bundleSchemas(folder: string): Promise<Bundle> {
  const files = await readSchemas(folder);
  const { $defs, ...root } = await bundleAll(folder, files);
  const isStep = new Set([...files].filter(([file]) => file.startsWith('steps/')).map(([, { title }]) => title));
  return { ...root, $defs: Object.fromEntries(Object.entries($defs).filter(([title]) => !isStep.has(title))) };
}

/**
 * Bundles the schemas of the steps of a folder, and whatever they refer to.
 * @throws {Error} as `bundleSchemas` does
 */
export async function bundleSteps(folder: string): Promise<StepsBundle> {
  const files = await readSchemas(folder);
  return stepsOf((await bundleAll(folder, files)).$defs, files);
}

async function bundleAll(folder: string, files: SchemaFiles): Promise<Bundle> {
  const faults = [findReferenceFaults, findRefCycles, findKeywordFaults, findNameFaults].flatMap((find) => find(files));
  if (faults.length > 0) {
    throw new Error(`Failed to bundle schemas:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const titles = [...files].map(([file, { title }]) => [title, file] as const);
  const root = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: ROOT_TITLE,
    description: 'Any webhook that Whapi.Cloud sends.',
    oneOf: titles.filter(([, file]) => file.startsWith('webhooks/')).map(([title]) => ({ $ref: `#/$defs/${title}` })),
    $defs: Object.fromEntries(titles.map(([title, file]) => [title, { $ref: file }])),
  };
  const bundle = await $RefParser.bundle(path.join(folder, 'bundle.json'), root, { resolve: { http: false } });
  for (const schema of Object.values((bundle as Bundle).$defs)) delete schema.$schema;
  return bundle as Bundle;
}
