import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Definitions, type Profile, type Schema, titleOf } from './schema.ts';

/** A payload and what must become of it. */
export interface Payload {
  /** `chats.post/minimal`, as the files are called. */
  name: string;
  event: WhapiEventName;
  value: unknown;
  /** The profiles that must refuse it; the others must accept it. */
  refusedBy: readonly Profile[];
  /** A variation is an example with one value changed, of which verdicts.txt says what must become. */
  kind: 'example' | 'counterexample' | 'variation';
}

const folder = fileURLToPath(new URL('.', import.meta.resolve('@whapi-webhooks/schemas/package.json')));

/** All schemas of the bundle, by title. */
export const definitions: Definitions = bundle.$defs;

/** The title of each event's webhook schema. */
export const webhookTitles = Object.fromEntries(
  bundle.oneOf.map(({ $ref }) => {
    const title = titleOf($ref);
    const { type, event } = definitions[title]!.properties.event.properties;
    return [`${type.const}.${event.const}`, title];
  }),
) as Record<WhapiEventName, string>;

export const eventNames = Object.keys(webhookTitles) as WhapiEventName[];

const reached = reachableTitles();

/** The file, relative to `schemas/`, of each schema that a webhook can reach, by title. */
export const files: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^(?:webhooks|entities)\/.*\.schema\.json$/.test(file))
    .sort()
    .map((file): [string, string] => [JSON.parse(readFileSync(path.join(folder, file), 'utf8')).title, file])
    .filter(([title]) => reached.has(title)),
);

/** Every example and counterexample, read from the files. */
export function readPayloads(): Payload[] {
  const examples = readFolder('examples').map(
    ([name, value]): Payload => ({ name, event: eventOf(name), value, refusedBy: [], kind: 'example' }),
  );
  const counterexamples = readFolder('counterexamples').map(([name, { payload, profiles: refusedBy }]): Payload => {
    return { name, event: eventOf(name), value: payload, refusedBy, kind: 'counterexample' };
  });
  return [...examples, ...counterexamples];
}

// biome-ignore lint/suspicious/noExplicitAny: what the files hold
function readFolder(kind: 'examples' | 'counterexamples'): [name: string, content: any][] {
  return eventNames.flatMap((event) =>
    readdirSync(path.join(folder, kind, event))
      .sort()
      .map(
        (file) =>
          [
            `${event}/${path.basename(file, '.json')}`,
            JSON.parse(readFileSync(path.join(folder, kind, event, file), 'utf8')),
          ] as [string, unknown],
      ),
  );
}

function eventOf(name: string): WhapiEventName {
  return name.slice(0, name.indexOf('/')) as WhapiEventName;
}

function reachableTitles(): Set<string> {
  const titles = new Set<string>();
  const visit = (value: Schema) => {
    for (const [keyword, child] of Object.entries(value)) {
      if (keyword === '$ref' && typeof child === 'string') {
        const title = titleOf(child);
        if (titles.has(title)) continue;
        titles.add(title);
        visit(definitions[title]!);
      } else if (typeof child === 'object' && child !== null) visit(child);
    }
  };
  visit(bundle.oneOf);
  return titles;
}
