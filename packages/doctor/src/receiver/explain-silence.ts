import type { WhapiRequest } from '@whapi-webhooks/mock';
import { areTimersFaked } from '../real-time.ts';

/**
 * Why a receiver that seems to send nothing may do so.
 * @param requests all that arrived at the gateway
 * @param gateway how the app reaches it
 */
export function explainSilence(
  requests: readonly WhapiRequest[],
  { url, token, isProcess }: { url: string; token: string; isProcess: boolean },
): string | undefined {
  const own = requests.filter(({ by }) => by === 'app');
  const foreign = own.filter((request) => request.token !== 'own');
  if (foreign.length > 0 && foreign.length === own.length) {
    const what = foreign.some((request) => request.token === 'unknown') ? 'another token' : 'no token';
    return `its requests carry ${what}, and the gateway refused them: let it send the token "${token}", or tell doctor its own`;
  }
  if (own.length > 0) return undefined;
  if (!isProcess) {
    return `no request arrived at the gateway: set the API base URL of the receiver to ${url} (in place of https://gate.whapi.cloud), and its token to "${token}"`;
  }
  if (areTimersFaked())
    return 'timers are faked, so what it does by a timer never happens: call vi.useRealTimers() before';
  return undefined;
}
