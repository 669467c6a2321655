import type { Problem } from '../api/outcome-of.ts';
import { useRead } from '../api/use-read.ts';
import { useSession } from '../session/use-session.ts';
import type { Schemas } from './faults/fault-fields.ts';

/** The schemas of the control plane's description. Absent until they are read, and if that fails. */
export function useSchemas(): { schemas?: Schemas | undefined; problem?: Problem | undefined } {
  const { client } = useSession();
  const { data, problem } = useRead('openapi', '', () => client.GET('/openapi.json') as Promise<{ data?: unknown }>);
  const { components } = (data ?? {}) as { components?: { schemas: Schemas } };
  return { schemas: components?.schemas, problem };
}
