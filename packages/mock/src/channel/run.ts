import type { Command } from './state/command.ts';

/** Runs a command on the channel: changes its state and sends the webhooks. */
export type Run = <I, R>(command: Command<I, R>, input: I) => R;
