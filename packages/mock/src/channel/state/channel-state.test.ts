import { expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { receiveMessage } from '../messages/receive-message.ts';
import { applyChanges } from './channel-state.ts';

it('loses the messages of a chat with the chat, and those of no other', () => {
  const state = testChannel();
  for (const from of ['12025550141', '12025550142']) {
    applyChanges(state, receiveMessage(state, { from, text: 'Hi' }, testContext).changes);
  }
  applyChanges(state, { removed: { chats: ['12025550141@s.whatsapp.net'] } });
  expect([...state.chats.keys()]).toEqual(['12025550142@s.whatsapp.net']);
  expect([...state.messages.values()].map(({ from }) => from)).toEqual(['12025550142']);
});
