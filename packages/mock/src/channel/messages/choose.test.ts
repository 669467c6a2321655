import type { Message } from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const to = '61371989950';
const texts = { header: { text: 'Header' }, body: { text: 'Body' }, footer: { text: 'Footer' } };
const buttons = [
  { type: 'quick_reply', title: 'Button1', id: 'one' },
  { type: 'quick_reply', title: 'Button2', id: 'two' },
];

async function withMessage(path: string, body: object) {
  const gateway = testGateway({ statusSteps: false });
  const message = (await gateway.call(`POST /messages/${path}`, { to, ...body })).json.message as Message;
  await gateway.told();
  return { ...gateway, messageId: message.id };
}

it('presses a button: the id has a prefix, and the quote is of type hsm', async () => {
  const { whapi, messageId, told } = await withMessage('interactive', { ...texts, action: { buttons } });
  expect(await whapi.channel.choose({ messageId, optionId: 'one', fromName: 'Jonathan' })).toMatchObject({
    type: 'reply',
    from: to,
    from_name: 'Jonathan',
    reply: { type: 'buttons_reply', buttons_reply: { id: 'ButtonsV3:one', title: 'Button1' } },
    context: {
      quoted_id: messageId,
      quoted_author: '12025550199',
      quoted_content: {
        header: 'Header',
        body: 'Body',
        footer: 'Footer',
        buttons: [
          { type: 'quick_reply', text: 'Button1', id: 'ButtonsV3:one' },
          { type: 'quick_reply', text: 'Button2', id: 'ButtonsV3:two' },
        ],
      },
      quoted_type: 'hsm',
    },
  });
  expect(await told()).toEqual(['messages.post', 'chats.patch']);
});

it('picks a row: the quote is of type list', async () => {
  const rows = [{ id: 'r1', title: 'Hamburger', description: 'Plain' }];
  const sections = [{ title: 'Hamburgers', rows }];
  const list = { type: 'list', ...texts, action: { list: { label: 'Pick!', sections } } };
  const { whapi, messageId } = await withMessage('interactive', list);
  const prefixed = { id: 'ListV3:r1', title: 'Hamburger', description: 'Plain' };
  expect(await whapi.channel.choose({ messageId, optionId: 'r1' })).toMatchObject({
    reply: { type: 'list_reply', list_reply: prefixed },
    context: {
      quoted_content: {
        title: 'Header',
        description: 'Body',
        footer: 'Footer',
        label: 'Pick!',
        sections: [{ title: 'Hamburgers', rows: [prefixed] }],
      },
      quoted_type: 'list',
    },
  });
});

it('presses a button of a card', async () => {
  const { whapi, messageId } = await withMessage('carousel', { cards: [{ id: 'tent', buttons }] });
  expect(await whapi.channel.choose({ messageId, optionId: 'two' })).toMatchObject({
    reply: { buttons_reply: { id: 'ButtonsV3:two', title: 'Button2' } },
  });
});

it.each([
  ['interactive', { action: { buttons } }],
  ['interactive', { action: { list: { label: 'Pick!', sections: [{ title: 'None' }] } } }],
  ['text', { body: 'Hi' }],
])('finds nothing else to touch: %s', async (path, body) => {
  const { whapi, messageId } = await withMessage(path, body);
  await expect(whapi.channel.choose({ messageId, optionId: 'three' })).rejects.toMatchObject({
    status: 400,
    details: `message ${messageId} has no button and no row with the id "three"`,
  });
});
