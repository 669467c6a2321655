import { expect, it } from 'vitest';
import { modes } from '../events/address-webhook.ts';
import { examples } from '../generated/examples.ts';
import { canBeAddressed } from './can-be-addressed.ts';
import type { ContractCase } from './contract-cases.ts';

const webhook = examples['chats.patch'].minimal;

it.each([
  [undefined, ['body', 'path', 'method']],
  ['', ['body', 'path', 'method']],
  ['/events', ['body', 'path', 'method']],
  ['/messages/0/event', ['body', 'path', 'method']],
  ['/event', ['body']],
  ['/event/type', ['body']],
])('a case with a fault at %j can be addressed in %j', (pointer, expected) => {
  const contractCase: ContractCase = { event: 'chats.patch', name: 'a story', payload: webhook };
  if (pointer !== undefined) {
    contractCase.counterexample = {
      because: '',
      issue: { code: 'invalid_type', pointer },
      profiles: ['strict'],
      types: 'refuse',
      payload: webhook,
    };
  }
  expect(modes.filter((mode) => canBeAddressed(contractCase, mode))).toEqual(expected);
});
