import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import { PARTNER_URL } from '../partner/create-partner-handler.ts';

const HOSTS = [GATEWAY_URL, PARTNER_URL].map((url) => new URL(url).hostname);

type Lookup = (hostname: string, ...rest: unknown[]) => unknown;

let mocksListening = 0;

/**
 * Keeps the process from the real gateway while MSW intercepts its requests.
 * Clients that MSW does not know find no address of the host; those that imported
 * `request` by its name from `node:http` use MSW's, which they otherwise would not see.
 * @returns what ends it, once every mock that asked for it has ended it
 */
export function keepFromGateway(): () => void {
  mocksListening += 1;
  if (mocksListening === 1) dns.lookup = guardedLookup as typeof dns.lookup;
  syncBuiltinESMExports();
  return () => {
    mocksListening -= 1;
    if (mocksListening === 0) dns.lookup = realLookup;
    syncBuiltinESMExports();
  };
}

const { lookup: realLookup } = dns;
const guardedLookup: Lookup = (hostname, ...rest) => {
  if (isGateway(hostname)) process.nextTick(rest.at(-1) as (error: Error) => void, refusal(hostname));
  else return Reflect.apply(realLookup, dns, [hostname, ...rest]);
};
const promisedLookup = promisify(realLookup) as Lookup;
Object.defineProperty(guardedLookup, promisify.custom, {
  value: async (hostname: string, ...rest: unknown[]) => {
    if (isGateway(hostname)) throw refusal(hostname);
    return promisedLookup(hostname, ...rest);
  },
});

function isGateway(hostname: string): boolean {
  return HOSTS.includes(hostname.toLowerCase().replace(/\.$/, ''));
}

function refusal(hostname: string): Error {
  const error = new Error(
    `Failed to look up ${hostname}: the mock blocks the real gateway, and MSW cannot intercept this client. Use fetch or node:http`,
  );
  return Object.assign(error, { code: 'ENOTFOUND' });
}
