import { describe, expect, it } from 'vitest';
import { isMuted } from './muted.ts';

const message = (fromMe: boolean) => ({ id: 'a', from_me: fromMe });
const bodies = {
  incoming: { messages: [message(false)] },
  own: { messages: [message(true)] },
  both: { messages: [message(true), message(false)] },
  status: { statuses: [{ id: 'a' }] },
  'chat with an incoming message': { chats_updates: [{ after_update: { last_message: message(false) } }] },
  'chat with an own message': { chats_updates: [{ after_update: { last_message: message(true) } }] },
  'empty chat': { chats_updates: [{ after_update: {} }] },
};

describe.each([
  [{}, []],
  [{ echo: true }, ['own', 'chat with an own message']],
  [{ statuses: true }, ['status']],
  [{ chatUpdates: true }, ['chat with an incoming message', 'chat with an own message', 'empty chat']],
])('with %j muted', (muted, expected) => {
  it(`keeps back ${expected.join(', ') || 'nothing'}`, () => {
    const kept = Object.entries(bodies).filter(([, body]) => isMuted(JSON.stringify(body), muted));
    expect(kept.map(([name]) => name)).toEqual(expected);
  });
});

it('lets what is no JSON pass', () => {
  expect(isMuted('', { echo: true, statuses: true, chatUpdates: true })).toBe(false);
});
