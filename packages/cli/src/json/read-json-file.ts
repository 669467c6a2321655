import { resolve } from 'node:path';
import { environmentError, usageError } from '../cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findSyntaxFault } from './find-syntax-fault.ts';
import { JsonText } from './json-text.ts';

const MAX_BYTES = 16_000_000;

/** A file that is JSON. */
export interface JsonFile {
  /** As the user wrote it. */
  path: string;
  text: string;
  value: unknown;
}

/** @throws {CliError} when the file cannot be read, or is not JSON: with line and column */
export async function readJsonFile(path: string, { cwd = process.cwd() }: Pick<Io, 'cwd'>): Promise<JsonFile> {
  const text = decodeUtf8(await readFile(path, cwd));
  if (typeof text !== 'string') {
    throw usageError(
      `${placeIn({ path, text: text.text }, text.offset)}: expected UTF-8, received ${text.received}. ${text.hint}`,
    );
  }
  const value = parse(path, text);
  const [duplicate] = findDuplicates(text, 1);
  if (duplicate) {
    const place = placeIn({ path, text }, duplicate.offset);
    throw usageError(`${place}: the property ${duplicate.pointer} is there twice. Remove one of them`);
  }
  return { path, text, value };
}

async function readFile(path: string, cwd: string): Promise<Buffer> {
  try {
    return await readBytes(resolve(cwd, path), MAX_BYTES);
  } catch (error) {
    const reason = reasonOf(error as NodeJS.ErrnoException);
    throw environmentError(`failed to read ${printablePath(path)}: ${reason}`);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findSyntaxFault(text);
    if (!fault) throw usageError(`${placeIn({ path, text }, 0)}: not JSON: ${(error as Error).message}`);
    const { offset, expected, received, hint } = fault;
    const cure = hint ? `. ${hint}` : '';
    throw usageError(`${placeIn({ path, text }, offset)}: not JSON: expected ${expected}, received ${received}${cure}`);
  }
}

function placeIn({ path, text }: Pick<JsonFile, 'path' | 'text'>, offset: number): string {
  const { line, column } = new JsonText(text).positionOf(offset);
  return `${printablePath(path)}:${line}:${column}`;
}
