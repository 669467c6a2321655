import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';

const WILDCARDS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Whether a server on this host and port would receive what is sent to a URL. */
export async function isOwnAddress(to: URL, { host, port }: { host: string; port: number }): Promise<boolean> {
  if (Number(to.port || (to.protocol === 'https:' ? 443 : 80)) !== port) return false;
  const [own, target] = await Promise.all([addressesOf(host), addressesOf(to.hostname.replace(/^\[|\]$/g, ''))]);
  const all = own.some((address) => Object.hasOwn(WILDCARDS, address)) ? [...own, ...interfaces()] : own;
  // Whoever connects to a wildcard address reaches this computer.
  return target
    .map((address) => WILDCARDS[address] ?? address)
    .some((address) => all.includes(address) || (all !== own && address.startsWith('127.')));
}

/** None if there is no such host: what fails then says so. */
async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}

function interfaces(): string[] {
  return Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => address));
}
