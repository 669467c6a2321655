import type { Register } from './command.ts';
import { registerDemo } from './demo.ts';
import { registerDiff } from './diff.ts';
import { registerServe } from './serve.ts';
import { registerTrigger } from './trigger.ts';
import { registerValidate } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Register[] = [
  registerValidate,
  registerTrigger,
  registerServe,
  registerDiff,
  registerDemo,
];
