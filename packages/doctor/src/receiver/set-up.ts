import { within } from '../real-time.ts';
import type { Setup } from '../setup.ts';

const LONGEST_MS = 30_000;

/**
 * Calls the user's `setup`, in a bounded time.
 * @param trial from 1: a setup that works once may fail when it is called again
 * @throws {Error} when it throws, or does not end
 */
export async function setUp(setup: Setup, trial: number): Promise<Awaited<ReturnType<Setup>>> {
  const again =
    trial > 1
      ? `It is called anew for each trial, and this was call ${trial}: let each call start anew, on a free port`
      : '';
  try {
    return await within(setup(), LONGEST_MS, () => new Error(`it did not resolve within ${LONGEST_MS / 1_000} s`));
  } catch (error) {
    const { message = String(error) } = (error ?? {}) as { message?: string };
    throw new Error(`Failed to set up the app: ${[message, again].filter(Boolean).join('. ')}`, { cause: error });
  }
}
