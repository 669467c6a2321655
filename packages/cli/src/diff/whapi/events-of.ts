import { valueAt } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';

/** The pointers of the webhooks of a bundle of this project by event; undefined for any other schema. */
export function eventsOf(schema: Json): ReadonlyMap<string, string> | undefined {
  if (valueAt(schema, '/title') !== 'WhapiWebhook') return undefined;
  const branches = valueAt(schema, '/oneOf');
  if (!Array.isArray(branches)) return undefined;
  const events = branches.map((branch) => {
    const pointer = String((branch as { $ref?: unknown } | null)?.$ref ?? '').slice(1);
    const constOf = (name: string) => valueAt(schema, `${pointer}/properties/event/properties/${name}/const`);
    return [`${constOf('type')}.${constOf('event')}`, pointer] as const;
  });
  return events.every(([event, pointer]) => pointer && !event.includes('undefined')) ? new Map(events) : undefined;
}
