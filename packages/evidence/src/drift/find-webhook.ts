import { type Definitions, isObject } from '../schema.ts';

/** What a payload is: a webhook of a known event, or of an event that the schemas do not have. */
export type FoundWebhook = { event: string; title: string } | { event?: string; title?: never };

/** Which of the events that share a payload key it is, if nothing else says so. */
const METHODS = ['post', 'patch', 'put', 'delete'];

/** The titles of the webhooks among definitions, by their event. */
export function webhookTitles(definitions: Definitions): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [title, schema] of Object.entries(definitions)) {
    const { type, event } = schema?.properties?.event?.properties ?? {};
    if (title.endsWith('Webhook') && type?.const && event?.const) titles.set(`${type.const}.${event.const}`, title);
  }
  return titles;
}

/**
 * Finds the webhooks among definitions, and creates a function that finds the one of a payload: by its `event`, else by
 * the event that the caller knows from the request line, else by its payload key.
 */
export function webhookFinder(definitions: Definitions): (payload: object, asked?: string) => FoundWebhook {
  const titles = webhookTitles(definitions);
  const byKey = new Map<string, string[]>();
  const rank = (event: string) => METHODS.indexOf(event.slice(event.indexOf('.') + 1));
  for (const [event, title] of [...titles].sort(([a], [b]) => rank(a) - rank(b))) {
    for (const key of Object.keys(definitions[title]?.properties ?? {})) {
      if (key !== 'event' && key !== 'channel_id') byKey.set(key, [...(byKey.get(key) ?? []), event]);
    }
  }
  return (payload, asked) => {
    const stated = Object.hasOwn(payload, 'event') ? (payload as { event: unknown }).event : undefined;
    const { type, event: method } = isObject(stated) ? stated : {};
    const named = typeof type === 'string' && typeof method === 'string' ? `${type}.${method}` : asked;
    const event = named ?? keyed(payload, method);
    const title = event === undefined ? undefined : titles.get(event);
    return title === undefined ? (event === undefined ? {} : { event }) : { event: event as string, title };
  };

  function keyed(payload: object, method: unknown): string | undefined {
    for (const key of Object.keys(payload)) {
      const [first, ...others] = byKey.get(key) ?? [];
      if (first !== undefined) return others.find((event) => event.endsWith(`.${method}`)) ?? first;
    }
    return undefined;
  }
}
