import { validator } from '@exodus/schemasafe';
import type { PlainDocument } from './plain-schema.ts';

/** Schemasafe, compiled, without errors. */
export function schemasafe(schema: PlainDocument): (payload: unknown) => boolean {
  const check = validator(schema as never, { includeErrors: false });
  return (payload) => check(payload as never);
}
