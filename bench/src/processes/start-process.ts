import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Another process, which answers at a URL. */
export interface StartedProcess extends AsyncDisposable {
  /** Without a slash at the end. */
  url: string;
}

/** The command, as it is installed. */
export const COMMAND = fileURLToPath(
  new URL('bin/whapi-webhooks.js', import.meta.resolve('whapi-webhooks/package.json')),
);

/** Starts a script of this folder that sends the port it listens on, so that its work is not counted as the sender's. */
export async function startScript(name: string, ...args: string[]): Promise<StartedProcess> {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), args, { execArgv: [] });
  const [port] = await once(child, 'message');
  return started(child, `http://127.0.0.1:${port}`, () => child.disconnect());
}

/** Starts the command, and waits until it prints a URL of this machine. */
export async function startCommand(...args: string[]): Promise<StartedProcess> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
    // Read to the end: a full pipe would stop the command.
    child.stdout.on('data', (chunk) => {
      if (printed.length > 10_000) return;
      printed += chunk;
      if (printed.includes('Ctrl-C')) resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(printed)![0]);
    });
  });
  return started(child, url, () => child.kill('SIGINT'));
}

function started(child: ChildProcess, url: string, stop: () => void): StartedProcess {
  return {
    url,
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit');
      stop();
      await exit;
    },
  };
}
