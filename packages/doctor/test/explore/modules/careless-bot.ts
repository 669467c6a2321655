import { send, setupOf } from '../planted/bot.ts';

/** Answers every delivery, also a duplicate. */
export default setupOf(() => ({ onMessage: (message) => send(message.chat_id, 'Hello') }));
