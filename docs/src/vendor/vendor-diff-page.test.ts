import { expect, test } from 'vitest';
import type { JsonSchema } from '../contract/json-schema.ts';
import { toModel } from './to-model.ts';
import { vendorDiff } from './vendor-diff-page.ts';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

function diff(vendor: Record<string, JsonSchema>, ours: Record<string, JsonSchema>) {
  const schemas = toModel('WebhookPayload', vendor);
  return vendorDiff(
    { version: '1', sha256: 'a', operations: {}, document: {}, schemas },
    toModel('WhapiWebhook', ours),
    [],
  );
}

test('lists a contradiction once if our object corresponds to several of the vendor', () => {
  const { text, contradictions, unexplained } = diff(
    {
      WebhookPayload: { properties: { a: ref('A'), b: ref('B') } },
      A: { properties: { id: {} } },
      B: { properties: { id: {} } },
    },
    {
      WhapiWebhook: { properties: { a: ref('Chat'), b: ref('Chat') } },
      Chat: { properties: { id: { pattern: '^a$' } } },
    },
  );
  expect(text).toContain('| `Chat.id` | any | `/^a$/` | stricter | not explained yet |');
  expect({ contradictions, unexplained }).toEqual({ contradictions: 1, unexplained: 1 });
});

test('does not list a property as additional if another object of the vendor declares it, but lists undeclared ones', () => {
  const { text } = diff(
    {
      WebhookPayload: { properties: { file: ref('File'), image: ref('Image') } },
      File: { properties: { id: {}, size: {} } },
      Image: { properties: { id: {}, width: {} } },
    },
    {
      WhapiWebhook: { properties: { file: ref('Picture'), image: ref('Picture') } },
      Picture: { properties: { id: {}, width: {}, star: { 'x-evidence': 'captured', description: 'Starred.' } } },
    },
  );
  expect(text).toMatch(/## Undeclared properties\n\n.*\n.*\n\| `File\.size` \| not explained yet \|\n/);
  expect(text).toMatch(/## Additional properties\n\n.*\n.*\n\| `Picture\.star` \| captured \| Starred\. \|\n\n/);
});

test('abbreviates long lists of values and objects', () => {
  const family = (type: string) => ({ properties: { event: { properties: { type: { const: type } } } } });
  const families = Object.fromEntries(['a', 'b', 'c', 'd'].map((type) => [type.toUpperCase(), family(type)]));
  const { text } = diff(
    { WebhookPayload: { properties: { event: { properties: { type: { enum: [...'abcdefghijklm'] } } } } } },
    { WhapiWebhook: { oneOf: Object.keys(families).map(ref) }, ...families },
  );
  expect(text).toContain('| `*.event.type` (in 4 objects) | `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l` and 1 more | – |');
});
