import { resolve } from 'node:path';
import type { ScenarioJson } from '@whapi-webhooks/mock';
import { CliError, usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { findDuplicates } from '../json/find-duplicates.ts';
import { findSyntaxFault } from '../json/find-syntax-fault.ts';
import { JsonText } from '../json/json-text.ts';
import { printablePath } from '../printable-path.ts';

const MAX_BYTES = 16_000_000;

/** A scenario file that is JSON. */
export interface ScenarioText {
  /** As the user wrote it. */
  path: string;
  text: string;
  /** What the file contains: the mock checks it. */
  scenario: ScenarioJson;
}

/** Whether a name is the path of a scenario file. */
export function isScenarioPath(name: string): boolean {
  return /\.json$|[/\\]/i.test(name);
}

/** @throws {CliError} when the file cannot be read, or is not JSON: with line and column */
export async function readScenarioFile(path: string, { cwd = process.cwd() }: Io): Promise<ScenarioText> {
  const text = decodeUtf8(await readFile(path, cwd));
  if (typeof text !== 'string') {
    throw usageError(`${at(path, text.text, text.offset)}: expected UTF-8, received ${text.received}. ${text.hint}`);
  }
  const scenario = parse(path, text);
  const [duplicate] = findDuplicates(text, 1);
  if (duplicate) {
    const place = at(path, text, duplicate.offset);
    throw usageError(`${place}: the property ${duplicate.pointer} is there twice. Remove one of them`);
  }
  return { path, text, scenario };
}

async function readFile(path: string, cwd: string): Promise<Buffer> {
  try {
    return await readBytes(resolve(cwd, path), MAX_BYTES);
  } catch (error) {
    const reason = reasonOf(error as NodeJS.ErrnoException);
    throw new CliError(ExitCode.environment, `failed to read ${printablePath(path)}: ${reason}`);
  }
}

function parse(path: string, text: string): ScenarioJson {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findSyntaxFault(text);
    if (!fault) throw usageError(`${at(path, text, 0)}: not JSON: ${(error as Error).message}`);
    const { offset, expected, received, hint } = fault;
    const cure = hint ? `. ${hint}` : '';
    throw usageError(`${at(path, text, offset)}: not JSON: expected ${expected}, received ${received}${cure}`);
  }
}

function at(path: string, text: string, offset: number): string {
  const { line, column } = new JsonText(text).positionOf(offset);
  return `${printablePath(path)}:${line}:${column}`;
}
