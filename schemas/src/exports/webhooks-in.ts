import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '../bundle-schemas.ts';
import { readJson } from '../read-json.ts';
import type { Schema } from '../read-schemas.ts';

type Json = Record<string, unknown>;

/** A webhook, with what documents about it need. */
export interface DescribedWebhook {
  /** Such as `chats.patch`. */
  event: string;
  /** The first half of the event. */
  family: string;
  /** The second half of the event, which is the HTTP method in method mode. */
  method: string;
  /** The title of its schema. */
  title: string;
  schema: Schema;
  /** The smallest example of `examples/`. Absent where a proposal has added the event, and nobody an example yet. */
  example?: Json;
}

/** Lists the webhooks of a bundle with an example each. */
export function webhooksIn(bundle: Bundle, root: string): Promise<DescribedWebhook[]> {
  return Promise.all(
    (bundle.oneOf as { $ref: string }[]).map(async ({ $ref }) => {
      const title = $ref.replace('#/$defs/', '');
      const schema = bundle.$defs[title] as Schema;
      const { type, event: method } = (schema.properties?.event?.properties ?? {}) as Record<string, { const: string }>;
      const names = { event: `${type?.const}.${method?.const}`, family: `${type?.const}`, method: `${method?.const}` };
      const file = `examples/${names.event}/minimal.json`;
      const hasExample = existsSync(path.join(root, file));
      return { ...names, title, schema, ...(hasExample && { example: await readJson<Json>(root, file) }) };
    }),
  );
}
