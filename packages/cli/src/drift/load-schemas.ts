import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Definitions, Schema } from '@whapi-webhooks/evidence';
import { usageError } from '../cli-error.ts';
import { reasonOf } from '../files/reason-of.ts';

/** A file of schemas, as it is written. */
export interface SchemaFile {
  /** Relative to the folder of the schemas, with forward slashes: `entities/chat.schema.json`. */
  file: string;
  text: string;
  schema: Schema;
}

/** Schemas to compare with. */
export interface LoadedSchemas {
  definitions: Definitions;
  /** Reads the files that the definitions are written in. */
  files(): Promise<SchemaFile[]>;
}

/**
 * Loads the schemas of this version, or those of a folder with files such as `entities/chat.schema.json`, or of a bundle.
 * @param where the folder or the bundle; default: the schemas of this version
 * @throws {CliError} if there are none that can be read
 */
export async function loadSchemas(where: string | undefined): Promise<LoadedSchemas> {
  if (where === undefined) {
    const { default: bundle } = await import('@whapi-webhooks/schemas/bundle.json', { with: { type: 'json' } });
    const folder = path.dirname(fileURLToPath(import.meta.resolve('@whapi-webhooks/schemas/package.json')));
    return { definitions: bundle.$defs as unknown as Definitions, files: () => readFolder(folder) };
  }
  try {
    if ((await stat(where)).isDirectory()) {
      const files = await readFolder(where);
      if (files.length === 0) throw usageError(`failed to read the schemas: ${where} has no *.schema.json file`);
      return { definitions: definitionsOf(files), files: async () => files };
    }
    const { $defs } = JSON.parse(await readFile(where, 'utf8'));
    if (typeof $defs !== 'object' || $defs === null) throw new SyntaxError('it has no $defs');
    return {
      definitions: $defs,
      files: async () => {
        throw usageError(
          '--propose needs the files of the schemas. Pass their folder to --schemas instead of a bundle',
        );
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    const reason = error instanceof SyntaxError ? error.message : reasonOf(error as NodeJS.ErrnoException);
    throw usageError(`failed to read the schemas in ${where}: ${reason}`);
  }
}

async function readFolder(folder: string): Promise<SchemaFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.schema.json') && !/(^|\/)node_modules\/|^steps\//.test(name))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      return { file, text, schema: JSON.parse(text) as Schema };
    }),
  );
}

/** As the bundle has them: each reference leads to a title. */
function definitionsOf(files: readonly SchemaFile[]): Definitions {
  const titles = new Map(files.map(({ file, schema }) => [file, `${schema.title}`]));
  return Object.fromEntries(files.map(({ file, schema }) => [`${schema.title}`, withTitles(schema, file) as Schema]));

  function withTitles(value: unknown, file: string): unknown {
    if (Array.isArray(value)) return value.map((item) => withTitles(item, file));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        if (key !== '$ref' || typeof child !== 'string' || child.startsWith('#')) return [key, withTitles(child, file)];
        const target = path.posix.join(path.posix.dirname(file), child);
        const title = titles.get(target);
        if (title === undefined)
          throw usageError(`failed to read the schemas: ${file} refers to ${target}, which is missing`);
        return [key, `#/$defs/${title}`];
      }),
    );
  }
}
