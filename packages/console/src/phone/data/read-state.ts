import type { PhoneChatsResult, PhoneMessagesResult } from '@whapi-webhooks/types/steps';
import type { ControlClient } from '../../api/control-client.ts';

/** What was read, or why not. Neither while the mock does not respond: the connection says so. */
interface Reading<T> {
  data?: T;
  error?: { code: string; message: string };
}

/** The generated description of a message is narrower than its type: what is read is typed by the schemas. */
async function reading<T>(call: Promise<{ data?: unknown; error?: { error: { code: string; message: string } } }>) {
  const { data, error } = await call.catch(() => ({ data: undefined, error: undefined }));
  return { ...(data !== undefined && { data }), ...(error && { error: error.error }) } as Reading<T>;
}

/** Reads a part of the chats, and what the phone shows beside them. */
export function readChats(client: ControlClient, query: { after?: string; limit: number }) {
  return reading<PhoneChatsResult>(client.GET('/state/chats', { params: { query } }));
}

/** Reads the newest messages of a chat, or those before one. */
export function readMessages(client: ControlClient, id: string, query: { before?: string; limit: number }) {
  return reading<PhoneMessagesResult>(client.GET('/state/chats/{id}/messages', { params: { path: { id }, query } }));
}
