import type { Message } from '@whapi-webhooks/types';

const TOLD = new Set<Message['type']>(['action', 'pin', 'system', 'call', 'unknown', 'poll_update']);

/** Whether a message tells what happened, rather than what somebody said. */
export function isServiceMessage({ type }: Message): boolean {
  return TOLD.has(type);
}
