import { expect, test } from 'vitest';
import { chatsPatchTexts } from '../chats-patch-texts.ts';
import { zodChatsPatch } from './chats-patch.ts';
import { zodDisagreements } from './disagreements.ts';

test('Zod accepts the examples and refuses the counterexamples of the strict profile', () => {
  expect(zodDisagreements()).toEqual([]);
});

test('Zod accepts every webhook that is timed', () => {
  const refused = chatsPatchTexts.filter((text) => !zodChatsPatch.safeParse(JSON.parse(text)).success);
  expect(refused).toEqual([]);
});
