import type { Register } from './command.ts';
import { registerConform } from './conform.ts';
import { registerCoverage } from './coverage.ts';
import { registerDemo } from './demo.ts';
import { registerDiff } from './diff.ts';
import { registerDoctor } from './doctor.ts';
import { registerDrift } from './drift.ts';
import { registerMcp } from './mcp.ts';
import { registerRecord } from './record.ts';
import { registerSchema } from './schema.ts';
import { registerServe } from './serve.ts';
import { registerTrigger } from './trigger.ts';
import { registerTypes } from './types.ts';
import { registerValidate } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Register[] = [
  registerValidate,
  registerDrift,
  registerTrigger,
  registerConform,
  registerDoctor,
  registerCoverage,
  registerServe,
  registerMcp,
  registerRecord,
  registerDiff,
  registerSchema,
  registerTypes,
  registerDemo,
];
