import { expect, it } from 'vitest';
import { ContractError } from './contract-error.ts';
import type { Issue } from './issue.ts';

const issue: Issue = {
  code: 'missing_property',
  pointer: '/channel_id',
  message: 'Missing property "channel_id"',
  keyword: 'required',
};

it('carries the event and the issues', () => {
  const error = new ContractError([issue], 'chats.patch');
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('ContractError');
  expect(error.event).toBe('chats.patch');
  expect(error.issues).toEqual([issue]);
});

it('says in its message what broke the contract, and where', () => {
  expect(new ContractError([issue], 'chats.patch').message).toBe(
    'The chats.patch webhook breaks the contract:\n  /channel_id  Missing property "channel_id"',
  );
});

it('speaks of the payload where no event could be told', () => {
  const error = new ContractError([issue]);
  expect(error.event).toBeUndefined();
  expect(error.message).toMatch(/^The payload breaks the contract:\n/);
});
