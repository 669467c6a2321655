import { describe, expect, test } from 'vitest';
import { folderOf } from '../test/folder-of.ts';
import { bundleSteps } from './bundle-schemas.ts';

const step = { title: 'ReadChatStep', 'x-action': 'read a chat', 'x-returns': null, type: 'object' };

describe('the bundle of steps', () => {
  test('has each step by name, with what it returns and the definitions that it needs', async () => {
    const folder = await folderOf({
      'steps/chats/read-chat.schema.json': {
        ...step,
        'x-returns': { $ref: '../../entities/chat.schema.json' },
        properties: { chat: { $ref: '../parts/chat-reference.schema.json' } },
      },
      'steps/parts/chat-reference.schema.json': { title: 'ChatReference', type: 'string' },
      'entities/chat.schema.json': { title: 'Chat', type: 'object' },
      'entities/other.schema.json': { title: 'Other', type: 'object' },
    });
    const { steps, $defs } = await bundleSteps(folder);
    expect(steps).toEqual({ readChat: { argument: 'ReadChatStep', returns: 'Chat', action: 'read a chat' } });
    expect(Object.keys($defs)).toEqual(['Chat', 'ChatReference', 'ReadChatStep']);
    expect($defs.ReadChatStep).toEqual({
      title: 'ReadChatStep',
      type: 'object',
      properties: { chat: { $ref: '#/$defs/ChatReference' } },
    });
  });

  test('takes over the properties of another schema and of its bases, and not what they require', async () => {
    const folder = await folderOf({
      'steps/chats/read-chat.schema.json': {
        ...step,
        'x-properties-of': { $ref: '../../entities/image.schema.json' },
        properties: { bytes: { type: 'string' } },
      },
      'entities/file-base.schema.json': { title: 'FileBase', properties: { id: { type: 'string' } }, required: ['id'] },
      'entities/image.schema.json': {
        title: 'Image',
        allOf: [{ $ref: 'file-base.schema.json' }],
        properties: { width: { type: 'integer' } },
        required: ['width'],
      },
    });
    const { ReadChatStep } = (await bundleSteps(folder)).$defs;
    expect(ReadChatStep).toEqual({
      title: 'ReadChatStep',
      type: 'object',
      properties: { id: { type: 'string' }, width: { type: 'integer' }, bytes: { type: 'string' } },
    });
  });

  test.each([
    ['a title that does not fit the file', { title: 'ReadStep' }, 'its title is ReadStep. Rename it to ReadChatStep'],
    ['no action', { 'x-action': undefined }, 'it lacks x-action or x-returns'],
    ['nothing about its result', { 'x-returns': undefined }, 'it lacks x-action or x-returns'],
  ])('refuses a step with %s', async (_, change, problem) => {
    const folder = await folderOf({ 'steps/chats/read-chat.schema.json': { ...step, ...change } });
    await expect(bundleSteps(folder)).rejects.toThrow(`Failed to bundle steps/chats/read-chat.schema.json: ${problem}`);
  });

  test('lets nothing of steps into the bundle of webhooks, and refuses a $ref in an example', async () => {
    const example = { $ref: 'parts/x.schema.json' };
    const folder = await folderOf({ 'steps/chats/read-chat.schema.json': { ...step, examples: [{ chat: example }] } });
    await expect(bundleSteps(folder)).rejects.toThrow('an example must not contain a $ref');
  });
});
