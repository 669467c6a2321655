import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';

interface Address {
  port: number;
  host: string;
}

const REASONS: Record<string, (address: Address) => string> = {
  EADDRINUSE: ({ port }) =>
    `the port is in use. Stop the other process, or choose another port, such as --port ${nextPort(port)}`,
  EACCES: () => 'permission denied. Choose a port from 1024 up with --port',
  EADDRNOTAVAIL: () => 'this machine does not have the address. Choose another one with --host',
  ENOTFOUND: () => 'there is no such host. Choose another one with --host',
};

/** Why the server cannot listen, and what to do about it. */
export function listenError({ code, message }: NodeJS.ErrnoException, address: Address): CliError {
  const reason = REASONS[code ?? '']?.(address) ?? message;
  return new CliError(ExitCode.environment, `failed to listen on ${address.host} port ${address.port}: ${reason}`);
}

function nextPort(port: number): number {
  return port < 65_535 ? port + 1 : 0;
}
