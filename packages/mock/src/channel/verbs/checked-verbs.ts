import { ContractError } from '@whapi-webhooks/contract';
import { readFields } from '../../fields/read-fields.ts';
import { type Verb, verbs } from './verb-fields.ts';
import type { WhapiChannel } from './whapi-channel.ts';

type Act = (argument?: object) => Promise<unknown>;

/** The verbs with their arguments checked, normalised and copied, as `verb-fields.ts` says. */
export function checkedVerbs(channel: WhapiChannel): WhapiChannel {
  const entries = Object.entries(verbs as Record<string, Verb>).map(([name, verb]) => {
    const act = channel[name as keyof WhapiChannel] as Act;
    return [name, async (argument?: object) => explained(verb, act, argumentOf(verb, argument))];
  });
  return Object.freeze(Object.fromEntries(entries));
}

function argumentOf({ action, fields, optional }: Verb, argument?: object): object | undefined {
  return fields && !(optional && argument === undefined) ? readFields(action, fields, argument) : undefined;
}

/** The contract validates the content of an argument as part of the webhook; its first issue becomes the error. */
async function explained({ action }: Verb, act: Act, argument: object | undefined): Promise<unknown> {
  try {
    return await act(argument);
  } catch (error) {
    const issue = error instanceof ContractError ? error.issues[0] : undefined;
    if (!issue) throw error;
    const path = issue.pointer.replace(/^\/[^/]+\/\d+\//, '');
    throw new TypeError(`Failed to ${action}: ${issue.message} (${path}). ${issue.hint ?? 'Correct the argument'}`, {
      cause: error,
    });
  }
}
