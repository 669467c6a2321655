import { joinPointer } from '@whapi-webhooks/contract';
import { expect, test } from 'vitest';
import { definitions, files, type Payload, readPayloads, webhookTitles } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { profiles, type Schema } from './schema.ts';
import { walkSchema } from './walk-schema.ts';

/**
 * A keyword of a schema is covered when a value that the keyword applies to keeps it, in a payload that must be accepted:
 * an example, or in the tolerant profile a counterexample of the strict one. So every property, every item, every
 * alternative and every variant is met at least once.
 */
const ANNOTATION = /^(?:\$schema|title|description|examples|discriminator|x-evidence|x-see|x-open-vocabulary)$/;

const payloads = readPayloads();

/** Keywords that no payload can cover, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

test('the examples cover every keyword of every schema that a webhook can reach, but for the exceptions', () => {
  expect(uncovered(payloads)).toEqual(Object.keys(EXCEPTIONS).sort());
});

test('without the examples of one message type, its keywords are uncovered', () => {
  const others = payloads.filter(({ value }) => !JSON.stringify(value).includes('"sticker"'));
  expect(uncovered(others)).toContain('entities/messages/sticker.schema.json#/properties/sticker/$ref');
});

/** Where each keyword stands that no payload covers. */
function uncovered(some: readonly Payload[]): string[] {
  const covered = new Map<Schema, Set<string>>();
  for (const { event, value, refusedBy } of some) {
    for (const profile of profiles) {
      if (refusedBy.includes(profile)) continue;
      evaluate(definitions, webhookTitles[event], value, profile, (node, keyword, passed) => {
        if (passed) covered.set(node, (covered.get(node) ?? new Set()).add(keyword));
      });
    }
  }
  return [...keywords()]
    .filter(({ node, keyword }) => !covered.get(node)?.has(keyword))
    .map(({ place }) => place)
    .sort();
}

function* keywords(): Generator<{ node: Schema; keyword: string; place: string }> {
  for (const [title, file] of files) {
    for (const [node, pointer] of walkSchema(definitions[title]!)) {
      for (const keyword of Object.keys(node)) {
        if (!ANNOTATION.test(keyword)) yield { node, keyword, place: `${file}#${joinPointer(pointer, keyword)}` };
      }
    }
  }
}
