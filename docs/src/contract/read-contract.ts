import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { ledger, withCounts } from './evidence.ts';
import { type Definitions, definition, type JsonSchema, refName } from './json-schema.ts';

/** A contradiction between sources, and what was chosen. */
export interface Discrepancy {
  id: string;
  about: string;
  sources: { name: string; says: string; url?: string }[];
  chosen: string;
  because: string;
  /** Payloads of `evidence/` that the strict profile refuses because of what was chosen. */
  refuses?: string[];
}

/** A payload that must be rejected, and why. */
export interface Counterexample {
  because: string;
  issue: { code: string; pointer: string };
  profiles: string[];
  payload: unknown;
}

/** An event, with everything that its page shows. */
export interface EventEntry {
  name: string;
  title: string;
  schema: JsonSchema;
  /** Properties that contain what happened: all except `event` and `channel_id`. */
  payloadKeys: string[];
  examples: Map<string, unknown>;
  counterexamples: Map<string, Counterexample>;
}

/** A message type: a variant of the union of all messages. */
export interface MessageEntry {
  type: string;
  title: string;
  schema: JsonSchema;
}

/** All data that the pages are generated from. */
export interface Contract {
  definitions: Definitions;
  events: EventEntry[];
  messages: MessageEntry[];
  discrepancies: Discrepancy[];
}

const folder = path.dirname(fileURLToPath(import.meta.resolve('@whapi-webhooks/schemas/discrepancies.json')));

/** The bundle of all schemas: the union of all webhooks, with all definitions under `$defs`. */
export const bundled: JsonSchema & { $defs: Definitions; oneOf: JsonSchema[] } = bundle;

/** Reads schemas, examples, counterexamples and discrepancies. */
export async function readContract(): Promise<Contract> {
  const definitions = withCounts(bundled.$defs, ledger);
  return {
    definitions,
    events: await Promise.all(titlesIn(bundled).map((title) => readEvent(title, definitions))),
    messages: titlesIn(definition('Message', definitions)).map((title) => {
      const schema = definition(title, definitions);
      return { type: `${schema.properties?.type?.const}`, title, schema };
    }),
    discrepancies: await readJson('discrepancies.json'),
  };
}

async function readEvent(title: string, definitions: Definitions): Promise<EventEntry> {
  const schema = definition(title, definitions);
  const event = schema.properties?.event?.properties;
  const name = `${event?.type?.const}.${event?.event?.const}`;
  return {
    name,
    title,
    schema,
    payloadKeys: Object.keys(schema.properties ?? {}).filter((key) => key !== 'event' && key !== 'channel_id'),
    examples: await readFolder(`examples/${name}`),
    counterexamples: await readFolder(`counterexamples/${name}`),
  };
}

function titlesIn({ oneOf = [] }: JsonSchema): string[] {
  return oneOf.map(({ $ref = '' }) => refName($ref));
}

async function readFolder<T>(name: string): Promise<Map<string, T>> {
  const files = (await readdir(path.join(folder, name))).filter((file) => file.endsWith('.json')).sort();
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, T]> => [path.basename(file, '.json'), await readJson(`${name}/${file}`)],
      ),
    ),
  );
}

async function readJson<T>(file: string): Promise<T> {
  const text = await readFile(path.join(folder, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Failed to read schemas/${file}: ${(error as Error).message}. Correct the JSON`, {
      cause: error,
    });
  }
}
