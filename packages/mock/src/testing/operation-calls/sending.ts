import type { OperationCall } from './operation-call.ts';
import { call, chatId, receivedId } from './world.ts';

/** For tests: what requests with a file may have. */
export const ofFile = { mime_type: 'image/png', no_encode: true, no_cache: true };

/**
 * For tests: the calls of an operation that sends a message. The largest quotes another message, and a third edits the
 * message that the smallest sends.
 */
export function sending(path: string, required: object, optional: object = {}): OperationCall {
  const minimal = { to: chatId, ...required };
  return {
    path,
    minimal,
    maximal: { ...minimal, quoted: receivedId, ...optional },
    others: [async () => ({ ...minimal, edit: (await call('POST', path, minimal)).json.message.id })],
  };
}
