import type { Run } from './run.ts';

/** What people do outside of chats: calls, groups, presences, contacts, the phone's own connection. */
// biome-ignore lint/suspicious/noEmptyInterface: being filled
export interface WorldActor {}

export function createWorldActor(_run: Run): WorldActor {
  return {};
}
