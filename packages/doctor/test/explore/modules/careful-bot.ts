import { once, send, setupOf, textOf } from '../planted/bot.ts';

/** Answers each message once. */
export default setupOf(() => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }));
