import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';

interface Address {
  port: number;
  host: string;
}

const REASONS: Record<string, (address: Address) => string> = {
  EADDRINUSE: ({ port }) =>
    `the port is taken, please stop what uses it or pass another one, such as --port ${nextPort(port)}`,
  EACCES: () => 'no permission for this port, please pass one from 1024 up with --port',
  EADDRNOTAVAIL: () => 'this address is not of this machine, please pass another one with --host',
  ENOTFOUND: () => 'there is no such host, please pass another one with --host',
};

/** Why the server could not listen, and what to do about it. */
export function listenError({ code, message }: NodeJS.ErrnoException, address: Address): CliError {
  const reason = REASONS[code ?? '']?.(address) ?? message;
  return new CliError(ExitCode.environment, `failed to listen on ${address.host} port ${address.port}: ${reason}`);
}

function nextPort(port: number): number {
  return port < 65_535 ? port + 1 : 0;
}
