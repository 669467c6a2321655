import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** An app that answers every request with 200. */
export interface StartedReceiver extends AsyncDisposable {
  url: string;
}

/** Starts a receiver in a process of its own, so that its work is not counted as the sender's. */
export async function startReceiver(): Promise<StartedReceiver> {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), { execArgv: [] });
  const [port] = await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}/hook`,
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
