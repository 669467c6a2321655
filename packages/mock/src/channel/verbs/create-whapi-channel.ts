import type { RecordStep } from '../../step-log/step-log.ts';
import type { Run } from '../run.ts';
import { createChatVerbs } from './chat-verbs.ts';
import { checkedVerbs } from './checked-verbs.ts';
import { createContactVerbs } from './contact-verbs.ts';
import { createGroupVerbs } from './group-verbs.ts';
import { createNewsletterVerbs } from './newsletter-verbs.ts';
import { createPhoneVerbs } from './phone-verbs.ts';
import type { WhapiChannel } from './whapi-channel.ts';

/** @param channel returns the channel with all verbs, once they are created */
type Family = (run: Run, channel: () => WhapiChannel) => object;

const FAMILIES: readonly Family[] = [
  createChatVerbs,
  createContactVerbs,
  createGroupVerbs,
  createNewsletterVerbs,
  createPhoneVerbs,
];

/** Lets the verbs of a family be named without a channel. */
function noChannel(): never {
  throw new Error('Failed to run a command: this family of verbs has no channel');
}

/** The names of all verbs. */
export const verbNames = FAMILIES.flatMap((create) =>
  Object.keys(create(noChannel, noChannel)),
) as (keyof WhapiChannel)[];

/** The verbs of a channel, each of which runs one command and is recorded as a step. */
export function createWhapiChannel(run: Run, record: RecordStep): WhapiChannel {
  const families = FAMILIES.map((create) => create(run, () => channel));
  const channel = checkedVerbs(Object.assign({}, ...families) as WhapiChannel, record);
  return channel;
}
