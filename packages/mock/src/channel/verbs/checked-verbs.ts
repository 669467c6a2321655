import { ContractError } from '@whapi-webhooks/contract';
import { stepSchemas } from '@whapi-webhooks/contract/steps';
import type { StepName } from '@whapi-webhooks/types/steps';
import type { Fields } from '../../fields/field.ts';
import { readFields } from '../../fields/read-fields.ts';
import type { RecordStep } from '../../step-log/step-log.ts';
import type { IncomingCallHandle } from './incoming-call-handle.ts';
import { stepFields } from './step-fields.ts';
import type { WhapiChannel } from './whapi-channel.ts';

type Act = (argument?: object) => Promise<unknown>;

/** The step of a verb. All but one have the same name: the step `call` calls the REST API. */
export type StepOfVerb<V extends keyof WhapiChannel> = V extends 'call' ? 'receiveCall' : V;

/** @returns the name of the step that a verb does */
export function stepOfVerb(verb: keyof WhapiChannel): StepName {
  return verb === 'call' ? 'receiveCall' : verb;
}

/**
 * The verbs with their arguments checked, normalised and copied, as the schemas of the steps describe them. Those whose
 * argument is right are recorded.
 */
export function checkedVerbs(channel: WhapiChannel, record: RecordStep): WhapiChannel {
  const entries = Object.entries(channel as unknown as Record<string, Act>).map(([name, act]) => {
    const step = stepOfVerb(name as keyof WhapiChannel);
    const { action, returns } = stepSchemas[step];
    const resultOf = returns === null ? undefined : name === 'call' ? callOf : asItIs;
    return [
      name,
      async (given?: object) => {
        const argument = argumentOf(step, given);
        return record(step, argument ?? {}, () => explained(action, act, argument), resultOf);
      },
    ];
  });
  return Object.freeze(Object.fromEntries(entries));
}

const asItIs = (returned: unknown) => returned;
const callOf = (handle: unknown) => (handle as IncomingCallHandle).call;

const known = new Map<StepName, Fields | undefined>();

function argumentOf(step: StepName, argument?: object): object | undefined {
  // Reading the schemas takes a moment: a mock whose verbs are not used need not wait for it.
  if (!known.has(step)) known.set(step, stepFields(step));
  const fields = known.get(step);
  if (!fields || (argument === undefined && Object.values(fields).every((each) => each.optional))) return undefined;
  return inOrderOf(argument ?? {}, readFields(stepSchemas[step].action, fields, argument));
}

/** In the log, an argument looks as it was written. */
function inOrderOf(given: object, read: Record<string, unknown>): object {
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(given)) if (name in read) ordered[name] = read[name];
  return ordered;
}

/** The contract validates the content of an argument as part of the webhook; its first issue becomes the error. */
async function explained(action: string, act: Act, argument: object | undefined): Promise<unknown> {
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
