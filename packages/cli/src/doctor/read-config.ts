import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Mode, splitPointer, suggest } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { usageError } from '../cli-error.ts';
import type { Io } from '../io.ts';
import { JsonText } from '../json/json-text.ts';
import { readJsonFile } from '../json/read-json-file.ts';
import { printablePath } from '../printable-path.ts';
import { configSchema } from './config-schema.ts';

const DEFAULT_FILE = 'whapi-doctor.json';

/** What a configuration file may contain. */
export interface DoctorConfig {
  /** URL of the receiver. */
  to?: string;
  /** Port of the gateway. Default 8080. */
  port?: number;
  /** The token that the receiver sends. Default `test-token`. */
  token?: string;
  say?: string;
  from?: string;
  group?: string;
  groupName?: string;
  /** `false`: the receiver never sends anything. Default `true`. */
  replies?: boolean;
  /** How long to wait until the receiver listens, in seconds. Default 10. */
  wait?: number;
  /** Default `body`. */
  mode?: Mode;
  /** The events that the receiver is subscribed to. Default: all. */
  events?: readonly WhapiEventName[];
  headers?: Record<string, string>;
  /** From which time a response is slow, in milliseconds. */
  slow?: number;
  /** How long to wait for a message of the receiver once it has responded, in seconds. Default 10. */
  patience?: number;
  /** By rule, why it is switched off. */
  off: Record<string, string>;
}

/**
 * Reads a configuration file.
 * @param path default: `whapi-doctor.json` in the working directory, if it is there
 * @throws {CliError} when the file cannot be read or breaks its schema: with line and column
 */
export async function readConfig(path: string | undefined, io: Pick<Io, 'cwd'>): Promise<DoctorConfig> {
  const { cwd = process.cwd() } = io;
  const isThere = await access(resolve(cwd, DEFAULT_FILE)).then(
    () => true,
    () => false,
  );
  if (path === undefined && !isThere) return { off: {} };
  const file = await readJsonFile(path ?? DEFAULT_FILE, io);
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new Ajv2020({ verbose: true }).compile<Record<string, unknown>>(configSchema());
  if (!validate(file.value)) {
    const { pointer, message } = describe(validate.errors?.[0] as ErrorObject);
    const text = new JsonText(file.text);
    const place = text.locate('', [pointer]).get(pointer);
    const { line, column } = text.positionOf(place?.key ?? place?.value ?? 0);
    throw usageError(`${printablePath(file.path)}:${line}:${column}: ${message}`);
  }
  const { $schema: _, rules = {}, ...options } = file.value;
  const off = Object.entries(rules as Record<string, { off: string }>).map(([id, rule]) => [id, rule.off]);
  return { ...options, off: Object.fromEntries(off) };
}

/** What is wrong, and where. */
function describe({ instancePath, keyword, params, message, parentSchema, data }: ErrorObject): {
  pointer: string;
  message: string;
} {
  const name = splitPointer(instancePath).at(-1) ?? 'the file';
  if (keyword === 'additionalProperties') {
    const unknown = String(params.additionalProperty);
    const known = Object.keys((parentSchema as { properties?: object }).properties ?? {});
    const kind = instancePath === '/rules' ? 'rule' : 'property';
    const cure = suggest(unknown, known, `Use ${known.join(', ')}`);
    const pointer = `${instancePath}/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return { pointer, message: `there is no ${kind} "${unknown}". ${cure}` };
  }
  if (keyword === 'required') {
    return {
      pointer: instancePath,
      message: `the rule "${name}" has no "off". Give the reason: { "off": "We answer everybody" }`,
    };
  }
  if (name === 'off') {
    return {
      pointer: instancePath,
      message: 'a rule is switched off by a reason. Write it as a text that is not empty',
    };
  }
  return { pointer: instancePath, message: `expected that ${name} ${message}, received ${JSON.stringify(data)}` };
}
