import type { Crash } from './run.ts';

const EVENTS = { uncaughtException: 'exception', unhandledRejection: 'rejection' } as const;

/**
 * Takes the errors that nobody catches, in place of the listeners of the process.
 * @returns what restores them
 */
export function guardProcess(onCrash: (crash: Crash) => void): () => void {
  const undo = Object.entries(EVENTS).map(([event, kind]) => {
    const listeners = process.listeners(event as 'uncaughtException');
    const own = (error: unknown) => onCrash({ kind, error });
    process.removeAllListeners(event);
    process.on(event, own);
    return () => {
      process.removeListener(event, own);
      for (const listener of listeners) process.on(event, listener);
    };
  });
  return () => {
    for (const restore of undo) restore();
  };
}
