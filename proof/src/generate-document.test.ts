import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, eventNames, webhookTitles } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { generateDocument } from './generate-document.ts';
import { generateWebhook } from './generate-webhook.ts';

const parameters = { seed: 20_250_103, numRuns: 400 };

describe.each(eventNames)('%s', (event) => {
  test('generated webhooks keep the contract, with and without event', () => {
    const webhooks = fc
      .sample(generateWebhook(event), parameters)
      .map((webhook) => JSON.parse(JSON.stringify(webhook)));
    for (const webhook of webhooks) {
      expect(evaluate(definitions, webhookTitles[event], webhook, 'strict'), JSON.stringify(webhook)).toEqual([]);
    }
    expect(new Set(webhooks.map((webhook) => Object.hasOwn(webhook, 'event')))).toEqual(new Set([true, false]));
  });
});

test('generated messages are of every type', () => {
  const documents = fc.sample(generateWebhook('messages.post'), { ...parameters, numRuns: 1_000 });
  const types = documents.flatMap((document) =>
    (document as { messages: { type: string }[] }).messages.map(({ type }) => type),
  );
  expect([...new Set(types)].sort()).toEqual(definitions.MessageType!.enum.toSorted());
});

test('generated documents break every keyword, and have hostile names', () => {
  const documents = eventNames.flatMap((event) =>
    fc.sample(generateDocument(event), parameters).map((document) => ({ document, title: webhookTitles[event] })),
  );
  const faults = documents.flatMap(({ document, title }) => evaluate(definitions, title, document, 'strict'));
  const keywords = new Set(faults.map(({ keyword }) => keyword));
  expect(keywords).toEqual(
    new Set([
      'type',
      'const',
      'enum',
      'required',
      'unevaluatedProperties',
      'pattern',
      'anyOf',
      'oneOf',
      'minimum',
      'maximum',
      'minLength',
      'maxLength',
      'minItems',
      'x-strict-required',
    ]),
  );
  const text = JSON.stringify(documents);
  for (const name of ['"__proto__":', '"constructor":', '"toString":']) expect(text).toContain(name);
});
