import { expect, test } from 'vitest';
import { webhookTexts } from '../webhook-texts.ts';
import { disagreements } from './disagreements.ts';
import { peers } from './index.ts';
import { plainSchema } from './plain-schema.ts';

const schema = plainSchema('ChatsPatchWebhook');

test.each(Object.entries(peers))('%s gives the verdicts of the strict profile', async (_, load) => {
  const compile = await load();
  const accepts = compile(schema);
  expect(disagreements(accepts)).toEqual([]);
  expect(webhookTexts.chat.filter((text) => !accepts(JSON.parse(text)))).toEqual([]);
});

test('finds a peer that accepts too much, and one that refuses too much', () => {
  expect(disagreements(() => true)).toContain('accepts mute-as-string');
  expect(disagreements(() => false)).toContain('refuses minimal');
});
