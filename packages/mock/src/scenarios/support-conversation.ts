import { customer, ensureLabel, newRequest } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const supportConversation: Scenario = {
  name: 'support-conversation',
  title: 'A customer asks a question, is labelled, gets an answer, and the label is removed',
  async play(context) {
    const { call, whapi } = context;
    await ensureLabel(context, newRequest);
    await whapi.channel.receiveMessage({ from: customer.phone, fromName: customer.name, text: 'Where is my order?' });
    await call('POST', `/labels/${newRequest.id}/${customer.chatId}`);
    await call('POST', '/messages/text', { to: customer.phone, body: 'It arrives tomorrow.' });
    await whapi.clock.advance('5s');
    await whapi.channel.receiveMessage({ from: customer.phone, fromName: customer.name, text: 'Thank you!' });
    await call('DELETE', `/labels/${newRequest.id}/${customer.chatId}`);
    await call('POST', `/chats/${customer.chatId}`, { archive: true });
  },
};
