import { readFileSync } from 'node:fs';
import { joinPointer } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { definitions, type Payload, webhookTitles } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { type Profile, profiles, type Schema } from './schema.ts';
import { variations } from './variations.ts';

const LETTERS: readonly { letter: string; refusedBy: readonly Profile[] }[] = [
  { letter: '.', refusedBy: [] },
  { letter: 's', refusedBy: ['strict'] },
  { letter: 'x', refusedBy: ['strict', 'tolerant'] },
];
const DOES_NOT_APPLY = '-';

export const verdictFile = new URL('verdicts.txt', import.meta.url);

const HEADER = `# What becomes of an example when one value in it changes. Written by \`npm run generate\`, checked in as the verdict
# that schemas are held to: read the difference when a schema changes. One row for each property the schemas declare.
# Columns: ${[...variations.keys()].join(' ')}
# Letters: . accepted by both profiles, s refused by strict, x refused by both, - does not apply
`;

/** The text of verdicts.txt, as the schemas and the examples are now. */
export function writeVerdicts(examples: readonly Payload[]): string {
  const met = new Set<Schema>();
  return (
    HEADER +
    examples
      .toSorted(maximalFirst)
      .map((example) => rowsOf(example, met))
      .join('')
  );
}

/** What has most properties shows most of them: a new story moves few rows. */
function maximalFirst(a: Payload, b: Payload): number {
  return Number(b.name.endsWith('maximal')) - Number(a.name.endsWith('maximal'));
}

/**
 * The payloads that verdicts.txt speaks of, each with the profiles that must refuse it.
 * @throws {Error} when an example is gone
 */
export function readVariations(examples: readonly Payload[], text = readFileSync(verdictFile, 'utf8')): Payload[] {
  const byName = new Map(examples.map((example) => [example.name, example]));
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.flatMap((row) => {
    const [letters = '', name = '', pointer = ''] = row.split(/[ #]/);
    const example = byName.get(name);
    if (!example)
      throw new Error(`Failed to read verdicts: there is no example ${name}, please run \`npm run generate\``);
    return variationsOf(example, pointer, letters);
  });
}

function variationsOf(example: Payload, pointer: string, letters: string): Payload[] {
  return [...variations].flatMap(([variation, vary], column) => {
    const verdict = LETTERS.find(({ letter }) => letter === letters[column]);
    if (!verdict) return [];
    const name = `${example.name}#${pointer} ${variation}`;
    return [{ ...example, name, value: vary(example.value, pointer), refusedBy: verdict.refusedBy, kind: 'variation' }];
  });
}

/** A row for each value that meets a schema that no value before it has met. */
function rowsOf({ name, event, value }: Payload, met: Set<Schema>): string {
  const newcomers = new Set<string>();
  evaluate(definitions, webhookTitles[event], value, 'strict', (node, _keyword, _passed, pointer) => {
    if (met.has(node)) return;
    met.add(node);
    newcomers.add(pointer);
  });
  return [...pointersOf(value)]
    .filter((pointer) => newcomers.has(pointer))
    .map((pointer) => `${lettersOf(event, value, pointer)} ${name}#${pointer}\n`)
    .join('');
}

function lettersOf(event: WhapiEventName, payload: unknown, pointer: string): string {
  return [...variations.values()]
    .map((vary) => {
      const varied = vary(payload, pointer);
      return varied === undefined ? DOES_NOT_APPLY : letterOf(event, varied);
    })
    .join('');
}

function letterOf(event: WhapiEventName, payload: unknown): string {
  const refusedBy = profiles.filter(
    (profile) => evaluate(definitions, webhookTitles[event], payload, profile).length > 0,
  );
  const verdict = LETTERS.find((row) => row.refusedBy.join() === refusedBy.join());
  if (verdict) return verdict.letter;
  throw new Error(
    `Failed to write verdicts: tolerant refuses what strict accepts, ${JSON.stringify(payload)}, please mend the schema`,
  );
}

function* pointersOf(value: unknown, pointer = ''): Generator<string> {
  yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* pointersOf(child, joinPointer(pointer, key));
}
