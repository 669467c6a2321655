import { expect, it } from 'vitest';
import { operationsModule } from './operations-module.ts';

const text = { method: 'POST', path: '/messages/{MessageID}/text', request: 'SendTextRequest', response: null };

it('has a union of names, their list, and the types of their bodies', () => {
  const code = operationsModule([text, { ...text, method: 'GET', request: null, response: 'Chat' }]).join('\n');
  expect(code).toContain("import type { Chat, SendTextRequest } from '@whapi-webhooks/types';");
  expect(code).toContain(
    "export type WhapiOperation =\n  | 'POST /messages/{MessageID}/text'\n  | 'GET /messages/{MessageID}/text';",
  );
  expect(code).toContain("  'POST /messages/{MessageID}/text': { request: SendTextRequest; response: null };");
  expect(code).toContain("  'GET /messages/{MessageID}/text': { request: null; response: Chat };");
  expect(code).toContain('["POST /messages/{MessageID}/text","GET /messages/{MessageID}/text"]');
});

it.each([{ method: 'PO ST' }, { path: "/it's" }, { path: 'messages' }, { request: 'A; B' }, { response: "'" }])(
  'refuses %j, which would break the generated code',
  (part) => {
    expect(() => operationsModule([{ ...text, ...part }])).toThrow('Failed to generate the operation ');
  },
);
