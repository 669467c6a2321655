import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Definitions, Schema } from '@whapi-webhooks/evidence';
import { isObject } from '../captures/looks-like.ts';
import { environmentError, usageError } from '../cli-error.ts';
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
  const schemas = await readFrom(where).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw environmentError(
      `failed to read the schemas in ${where}: ${reasonOf(error)}. Pass a folder of schema files, or a bundle, to --schemas`,
    );
  });
  await check(schemas, where);
  return schemas;
}

async function readFrom(where: string): Promise<LoadedSchemas> {
  if ((await stat(where)).isDirectory()) {
    const files = await readFolder(where);
    if (files.length === 0) {
      throw usageError(`failed to read the schemas: ${where} has no *.schema.json file. Pass the folder that has them`);
    }
    return { definitions: definitionsOf(files), files: async () => files };
  }
  const { $defs } = parseObject(await readFile(where, 'utf8'), where);
  if (!isObject($defs)) throw usageError(`failed to read the schemas in ${where}: it has no $defs. Expected a bundle`);
  return {
    definitions: $defs as Definitions,
    files: async () => {
      throw usageError('--propose needs the files of the schemas. Pass their folder to --schemas instead of a bundle');
    },
  };
}

/** Whatever is wrong with schemas from outside is found now, not in the middle of the traffic. */
async function check({ definitions }: LoadedSchemas, where: string): Promise<void> {
  const { checkSchemas } = await import('@whapi-webhooks/evidence/drift');
  try {
    checkSchemas(definitions);
  } catch (error) {
    const reason = (error as Error).message.replace(/^Failed to compile the schemas: /, '');
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
      return { file, text, schema: parseObject(text, path.join(folder, file)) as Schema };
    }),
  );
}

function parseObject(text: string, file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw usageError(`failed to read the schemas: ${file} is not JSON: ${(error as Error).message}`);
  }
  if (isObject(value)) return value;
  throw usageError(`failed to read the schemas: ${file} is not a JSON object`);
}

/** As the bundle has them: each reference leads to a title. */
function definitionsOf(files: readonly SchemaFile[]): Definitions {
  const titles = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const { file, schema } of files) {
    const { title } = schema;
    if (typeof title !== 'string') throw usageError(`failed to read the schemas: ${file} has no title`);
    const other = byTitle.get(title);
    if (other !== undefined) {
      throw usageError(`failed to read the schemas: ${file} has the same title as ${other}. Rename or remove one`);
    }
    byTitle.set(title, file);
    titles.set(file, title);
  }
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
          throw usageError(
            `failed to read the schemas: ${file} refers to ${target}, which is not in the folder. Pass the folder of all schemas`,
          );
        return [key, `#/$defs/${title}`];
      }),
    );
  }
}
