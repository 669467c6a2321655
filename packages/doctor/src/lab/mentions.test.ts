import { expect, it } from 'vitest';
import { mentionsIn } from './mentions.ts';

it('finds the chats that webhooks name, however they are addressed, and no others', () => {
  const bodies = [
    { messages: [{ id: 'a.b-c', chat_id: '120363271212442249@g.us', from: '919984351847' }] },
    { messages: [{ chat_id: 'stories', from: '271042518573152@lid', text: { body: 'Call 12025550143' } }] },
  ];
  expect([...mentionsIn(bodies.map((body) => JSON.stringify(body)))]).toEqual([
    '120363271212442249@g.us',
    '919984351847@s.whatsapp.net',
    'stories@s.whatsapp.net',
    '271042518573152@lid',
  ]);
});
