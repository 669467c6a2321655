import { notify } from '../../session/notices.ts';
import type { PhoneData } from '../data/phone-data.ts';

interface DeviceCall {
  operation: string;
  body?: object;
}

/**
 * Does what no verb does, as another device of the account: by a REST call.
 * @returns whether it was done; if not, the reader is told why
 */
export async function callAsDevice({ session }: PhoneData, call: DeviceCall): Promise<boolean> {
  const { error } = await session.client
    .POST('/scenarios', { body: { steps: [{ do: 'call', with: call }] } as never })
    .catch(() => ({ error: { error: { message: 'The mock does not respond.', hint: undefined } } }));
  if (error) notify(error.error.message, { hint: error.error.hint, isError: true });
  return error === undefined;
}
