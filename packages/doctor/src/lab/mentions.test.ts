import { expect, it } from 'vitest';
import { Mentions } from './mentions.ts';

const exchange = (body: unknown) => ({ method: 'POST', url: 'http://bot.test/hook', sent: JSON.stringify(body) });

it('knows the chats that webhooks name, however they are addressed, and no others', () => {
  const mentions = new Mentions();
  const exchanges = [
    exchange({ messages: [{ id: 'a.b-c', chat_id: '120363271212442249@g.us', from: '919984351847' }] }),
  ];
  mentions.see(exchanges);
  exchanges.push(
    exchange({ messages: [{ chat_id: 'stories', from: '271042518573152@lid', text: { body: 'Hi 12025550143' } }] }),
  );
  mentions.see(exchanges);
  expect([...mentions.all]).toEqual([
    '120363271212442249@g.us',
    '919984351847@s.whatsapp.net',
    'stories@s.whatsapp.net',
    '271042518573152@lid',
  ]);
  expect([mentions.has('271042518573152@lid'), mentions.has('12025550143@s.whatsapp.net')]).toEqual([true, false]);
});
