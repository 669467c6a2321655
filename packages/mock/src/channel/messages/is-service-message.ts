import type { Message } from '@whapi-webhooks/types';

const SERVICE_TYPES = new Set<Message['type']>(['action', 'pin', 'system', 'call', 'unknown', 'poll_update']);

/** Whether a message reports what happened, rather than what a person wrote. */
export function isServiceMessage({ type }: Message): boolean {
  return SERVICE_TYPES.has(type);
}
