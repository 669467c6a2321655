import { DriftCollector, type Finding } from '@whapi-webhooks/evidence/drift';
import type { WhapiEventName } from '@whapi-webhooks/types';
import fc from 'fast-check';
import { definitions, eventNames, readPayloads, webhookTitles } from '../contract.ts';
import { evaluate } from '../evaluate.ts';
import { generateWebhook } from '../generate-webhook.ts';
import { type Answer, mutateDocument } from './mutate-document.ts';

/** How well drift is found in a corpus with known answers. */
export interface Measure {
  mutations: number;
  byKind: Record<string, number>;
  /** The share of mutations that were found, with the right event, place and detail. */
  recall: number;
  /** The share of what was found that is a mutation. */
  precision: number;
  /** What was not found, or is none. */
  wrong: string[];
}

/** A mutated document in the corpus. */
export interface Line {
  event: WhapiEventName;
  document: unknown;
  answer?: Answer;
}

/**
 * Mutates documents, one change each, finds drift in all of them together with as many that are not changed, and compares
 * it with what was changed. The same seed gives the same corpus.
 */
export function measureDrift(mutations: number, seed: number): Measure {
  const lines = corpusOf(mutations, seed);
  const drift = new DriftCollector(definitions);
  for (const [index, { event, document }] of lines.entries()) {
    drift.add(document, { place: { file: 'corpus', line: index + 1 }, event });
  }
  return compare(lines, drift.report().findings);
}

/** Compares findings with the answers: each must be found as often as it was made, first and last where it was. */
export function compare(lines: readonly { answer?: Answer }[], findings: readonly Finding[]): Measure {
  const answers = new Map<string, { lines: number[]; details: readonly unknown[] }>();
  const byKind: Record<string, number> = {};
  let mutations = 0;
  for (const [index, { answer }] of lines.entries()) {
    if (!answer) continue;
    mutations += 1;
    byKind[answer.kind] = (byKind[answer.kind] ?? 0) + 1;
    // Every keyword that a value breaks is a finding of its own.
    const details = answer.kind === 'outside' ? answer.details.map((detail) => [detail]) : [answer.details];
    for (const one of details) {
      const key = keyOf(answer, one[0]);
      answers.set(key, { details: one, lines: [...(answers.get(key)?.lines ?? []), index + 1] });
    }
  }
  const found = new Map<string, { count: number; first: number; last: number }>();
  for (const { kind, event, pointer, detail, count, first, last } of findings) {
    const key = keyOf({ kind, event, pointer }, kind === 'missing' ? undefined : detail);
    const known = found.get(key) ?? { count: 0, first: Number.POSITIVE_INFINITY, last: 0 };
    found.set(key, {
      count: known.count + count,
      first: Math.min(known.first, first.line ?? 0),
      last: Math.max(known.last, last.line ?? 0),
    });
  }
  const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);
  const right = total([...answers].map(([key, { lines }]) => Math.min(lines.length, found.get(key)?.count ?? 0)));
  const wrong = [...new Set([...answers.keys(), ...found.keys()])].flatMap((key) => {
    const made = answers.get(key)?.lines ?? [];
    const { count = 0, first, last } = found.get(key) ?? {};
    const isRight = count === made.length && first === made[0] && last === made.at(-1);
    return isRight
      ? []
      : [`${key}: made in lines ${made.join(', ') || 'none'}, found ${count} from ${first} to ${last}`];
  });
  const expected = total([...answers.values()].map(({ lines }) => lines.length));
  const reported = total([...found.values()].map(({ count }) => count));
  return { mutations, byKind, recall: right / expected, precision: reported === 0 ? 1 : right / reported, wrong };
}

function keyOf({ kind, event, pointer }: Pick<Answer, 'kind' | 'event' | 'pointer'>, detail: unknown): string {
  return `${kind} ${event} ${pointer} ${detail === undefined ? '' : JSON.stringify(detail)}`;
}

/** Documents of all events, examples and generated ones: mutated ones, and as many that are not changed. */
export function corpusOf(mutations: number, seed: number): Line[] {
  const examples = readPayloads().filter(({ kind }) => kind === 'example');
  const lines: Line[] = [];
  let made = 0;
  const choices = fc.sample(fc.array(fc.nat(2 ** 30), { minLength: 12, maxLength: 12 }), {
    seed,
    numRuns: mutations * 4,
  });
  const generated = new Map(
    eventNames.map((event, index) => [event, sampleOf(event, seed + index, Math.ceil(mutations / 8))]),
  );
  for (const [head, ...tail] of choices) {
    if (made === mutations) break;
    const pick = <T>(items: readonly T[]): T => items[(tail.shift() ?? 0) % items.length]!;
    const example = pick(examples);
    const isExample = head! % 2 === 0;
    const event = isExample ? example.event : pick(eventNames);
    const document = isExample ? example.value : pick(generated.get(event)!);
    const mutant = mutateDocument(event, document, pick);
    lines.push({ event, document });
    if (!mutant) continue;
    made += 1;
    lines.push({ event, ...mutant });
  }
  return lines;
}

function sampleOf(event: WhapiEventName, seed: number, numRuns: number): unknown[] {
  const documents = fc
    .sample(generateWebhook(event), { seed, numRuns })
    .map((value) => JSON.parse(JSON.stringify(value)));
  return documents.filter((document) => evaluate(definitions, webhookTitles[event], document, 'strict').length === 0);
}
