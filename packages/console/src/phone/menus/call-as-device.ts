import { outcomeOf } from '../../api/outcome-of.ts';
import { notify } from '../../session/notices.ts';
import type { PhoneData } from '../data/phone-data.ts';

interface DeviceCall {
  operation: string;
  body?: object;
}

/**
 * Does what no verb does, as another device of the account: by a REST call.
 * @returns whether it was done; if not, the reason is shown
 */
export async function callAsDevice({ session }: PhoneData, call: DeviceCall): Promise<boolean> {
  const steps = [{ do: 'call', with: call }];
  const { problem } = await outcomeOf(session.client.POST('/scenarios', { body: { steps } as never }));
  if (problem) notify(problem.message, { hint: problem.hint, isError: true });
  return problem === undefined;
}
