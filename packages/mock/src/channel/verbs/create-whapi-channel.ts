import type { Run } from '../run.ts';
import { createChatVerbs } from './chat-verbs.ts';
import { checkedVerbs } from './checked-verbs.ts';
import { createContactVerbs } from './contact-verbs.ts';
import { createGroupVerbs } from './group-verbs.ts';
import { createPhoneVerbs } from './phone-verbs.ts';
import type { WhapiChannel } from './whapi-channel.ts';

type Family = (run: Run) => object;

const FAMILIES: readonly Family[] = [createChatVerbs, createContactVerbs, createGroupVerbs, createPhoneVerbs];

/** Names the verbs of a family without running one. */
const neverRun: Run = () => {
  throw new Error('Failed to run a command: this family of verbs has no channel');
};

/** The names of all verbs. */
export const verbNames = FAMILIES.flatMap((create) => Object.keys(create(neverRun))) as (keyof WhapiChannel)[];

/**
 * The verbs of a channel, each of which runs one command.
 * @param runAs what runs the commands of a verb
 */
export function createWhapiChannel(runAs: (verb: string) => Run): WhapiChannel {
  const channel: Record<string, unknown> = {};
  for (const create of FAMILIES) {
    for (const verb of Object.keys(create(runAs('')))) {
      channel[verb] = (create(runAs(verb)) as Record<string, unknown>)[verb];
    }
  }
  return checkedVerbs(channel as unknown as WhapiChannel);
}
