import { ajv } from './ajv.ts';
import { arktype } from './arktype.ts';
import type { PlainDocument } from './plain-schema.ts';
import { schemasafe } from './schemasafe.ts';
import { typebox } from './typebox.ts';
import { valibot } from './valibot.ts';
import { zod } from './zod.ts';

/** Other validators, each on the same schema at its fastest documented setting. */
export const peers = { ajv, zod, typebox, valibot, arktype, schemasafe } satisfies Record<
  string,
  (schema: PlainDocument) => (payload: unknown) => boolean
>;
