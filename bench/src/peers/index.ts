import type { PlainDocument } from './plain-schema.ts';

/** Compiles a schema into a function that gives a verdict. */
type Peer = (schema: PlainDocument) => (payload: unknown) => boolean;

/** Other validators, each on the same schema at its fastest documented setting. Only the one that is asked is loaded. */
export const peers = {
  ajv: async () => (await import('./ajv.ts')).ajv,
  zod: async () => (await import('./zod.ts')).zod,
  typebox: async () => (await import('./typebox.ts')).typebox,
  valibot: async () => (await import('./valibot.ts')).valibot,
  arktype: async () => (await import('./arktype.ts')).arktype,
  schemasafe: async () => (await import('./schemasafe.ts')).schemasafe,
} satisfies Record<string, () => Promise<Peer>>;
