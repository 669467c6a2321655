import { isAbsolute } from 'node:path';
import { environmentError, usageError } from '../../cli-error.ts';
import { decodeUtf8 } from '../../files/decode-utf8.ts';
import { reasonOf } from '../../files/reason-of.ts';
import type { Json } from '../logic/formula.ts';
import { bundleFiles } from './bundle-files.ts';
import { diskFiles } from './disk-files.ts';
import { gitFiles } from './git-files.ts';
import type { ReadOptions, SchemaFiles } from './schema-files.ts';

/**
 * Reads one version of a schema: a file or a folder on disk, or `<git ref>:<path>`.
 * @param onReport called with the path of a report of this command in a folder: it is skipped
 * @throws {CliError} saying what cannot be read
 */
export async function readVersion(
  input: string,
  options: ReadOptions,
  onReport: (path: string) => void | Promise<void>,
): Promise<Json> {
  try {
    const files = (await diskFiles(input, options)) ?? (await fromGit(input, options));
    if (files.paths.length === 0) throw new Error(`the folder contains no .json files. ${CONVERT}`);
    const read = async (path: string): Promise<Json> => parse(await files.read(path), path);
    if (files.folder === undefined) return await readSingle(files, read, onReport);
    return await bundleFiles(files as SchemaFiles & { folder: string }, read, onReport);
  } catch (error) {
    if ((error as Error).name === 'CliError') throw error;
    throw environmentError(`failed to read ${input}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

/** A file that refers to others is bundled with them. */
async function readSingle(
  files: SchemaFiles,
  read: (path: string) => Promise<Json>,
  onReport: (path: string) => void | Promise<void>,
): Promise<Json> {
  const [path] = files.paths as [string];
  const schema = await read(path);
  if (!isSchema(schema))
    throw new Error(`expected a JSON Schema, an object or a boolean, received ${typeName(schema)}`);
  const refersToFiles = /"\$ref"\s*:\s*"(?![#"])(?![a-z][a-z\d+.-]*:)/i.test(JSON.stringify(schema));
  if (!refersToFiles) return schema;
  return bundleFiles({ ...files, folder: path.slice(0, path.lastIndexOf('/')) }, read, onReport, path);
}

function fromGit(input: string, options: ReadOptions): Promise<SchemaFiles> {
  if (/^https?:\/\//i.test(input))
    throw usageError(`failed to read ${input}: nothing is read from the network. Download the schema first`);
  const [, ref, path] = /^([^:]+):(.*)$/s.exec(input) ?? [];
  if (ref === undefined || path === undefined || isAbsolute(input)) {
    throw environmentError(
      `failed to read ${input}: no such file or folder. Write a version of a git repository as <ref>:<path>, such as main:schemas`,
    );
  }
  if (ref.startsWith('-') || path.includes('\0'))
    throw usageError(`failed to read ${input}: a git ref does not begin with "-"`);
  return gitFiles(ref, path, options);
}

function parse(bytes: Buffer, path: string): Json {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') throw new Error(`${path} is no text in UTF-8, but ${text.received}. ${text.hint}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/\.ya?ml$/i.test(path)) throw new Error(`${path} is YAML. ${CONVERT}`);
    throw new Error(`${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** What a schema may be. */
function isSchema(value: Json): boolean {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

const CONVERT = 'Convert schemas in YAML to JSON first, for example with npx js-yaml';
