import { describe, expect, it } from 'vitest';
import { testGateway } from '../testing/test-gateway.ts';

const from = '919984351847';

describe('whapi.step', () => {
  it('returns plain JSON that nobody else holds', async () => {
    const { whapi } = testGateway();
    const message = await whapi.step('receiveMessage', { from, text: 'Hi' });
    expect(message).toEqual(whapi.deliveries[0]?.event === 'messages.post' && whapi.deliveries[0].webhook.messages[0]);
    expect(Object.isFrozen(message)).toBe(false);
    expect(await whapi.step('stop')).toBeNull();
  });

  it.each([
    ['recieveMessage', {}, 'Failed to do a step: there is no "recieveMessage". Did you mean "receiveMessage"?'],
    [
      'receiveMessage',
      { from, txt: 'x' },
      'Failed to receive a message: Unknown property "txt" (txt). Did you mean `text`?',
    ],
    ['receiveMessage', 1, 'Failed to receive a message: Expected object, received 1. Correct the argument'],
    ['receiveMessage', { from }, 'Failed to write a message: it has no content. Pass one kind of content'],
    ['expectRequested', { operation: 'POST /message/text' }, 'POST /messages/text'],
    [
      'removeFaults',
      { id: 'fault-1' },
      'Failed to remove faults: there is no fault "fault-1" that can still act. Pass the id',
    ],
    ['emit', { event: 'labels.delete', example: 'x' }, 'Failed to emit labels.delete: "example" is "x"'],
  ])('%s says what is wrong with %j', async (name, argument, message) => {
    const { whapi } = testGateway();
    await expect(whapi.step(name as 'stop', argument as Record<never, never>)).rejects.toThrow(message);
  });
});

describe('the step call', () => {
  const call = (argument: object) => testGateway().whapi.step('call', argument as { operation: string });

  it('puts parameters into the path, and values into the query', async () => {
    const { whapi } = testGateway();
    await whapi.step('receiveMessage', { from, text: 'Hi' });
    const { body } = await whapi.step('call', {
      operation: 'GET /messages/list/{ChatID}',
      params: { ChatID: '+91 99843 51847' },
      query: { count: 1, author: from },
    });
    expect(body).toMatchObject({ messages: [{ text: { body: 'Hi' } }], count: 1 });
  });

  it('has no body where the gateway sends none', async () => {
    expect(await call({ operation: 'HEAD /contacts/1', accept: [404] })).toEqual({ status: 404 });
  });

  it.each([
    [
      { operation: 'POST' },
      'Failed to call the REST API: Expected text such as POST /messages/text, received "POST" (operation)',
    ],
    [{ operation: 'GET /labels', headers: {} }, 'Unknown property "headers"'],
    [
      { operation: 'GET /chats/{ChatID}' },
      'Failed to call /chats/{ChatID}: "params" has no text or number "ChatID". Add it',
    ],
    [
      { operation: 'GET /chats/{ChatID}', params: { ChatId: from } },
      'the path has no parameter "ChatId". Did you mean "ChatID"?',
    ],
    [
      { operation: 'GET /labels', params: { LabelID: '3' } },
      'the path has no parameter "LabelID". Write {LabelID} into the path, or remove it',
    ],
    [{ operation: 'GET /nothing' }, 'the gateway responded 501'],
  ])('%j says what is wrong', async (argument, message) => {
    await expect(call(argument)).rejects.toThrow(message);
  });
});
