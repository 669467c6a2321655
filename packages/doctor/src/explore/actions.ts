import type { Delivery, WhapiRequest } from '@whapi-webhooks/mock';

/** What an app did, without ids and times: how often each. */
export interface Actions {
  readonly all: ReadonlyMap<string, number>;
  /** What it sent to chats: `<chat> <operation> <content>`. */
  readonly sent: ReadonlyMap<string, number>;
}

interface Log {
  readonly requests: readonly WhapiRequest[];
  readonly deliveries: readonly Delivery[];
}

const known = new WeakMap<readonly WhapiRequest[], Actions>();

/**
 * What an app did. Requests that change nothing, because they read or were refused, do not count; those that do the same
 * when they are repeated count once.
 */
export function actionsOf(log: Log): Actions {
  const before = known.get(log.requests);
  if (before) return before;
  const actions = countActions(log);
  known.set(log.requests, actions);
  return actions;
}

function countActions({ requests, deliveries }: Log): Actions {
  const all = new Map<string, number>();
  const sent = new Map<string, number>();
  let names: ReadonlyMap<string, string> | undefined;
  for (const { by, method, operation, path, params, query, body, status = 0 } of requests) {
    if (by !== 'app' || method === 'GET' || method === 'HEAD' || status >= 400) continue;
    names ??= namesOf(deliveries);
    const parts: string[] = [operation ?? `${method} ${path}`];
    for (const part of [params, query, body]) if (!isEmpty(part)) parts.push(JSON.stringify(part));
    const action = withoutIds(parts.join(' '), names);
    const isRepeatable = method !== 'POST';
    all.set(action, isRepeatable ? 1 : (all.get(action) ?? 0) + 1);
    const { to } = (body ?? {}) as { to?: unknown };
    if (typeof to !== 'string' || isRepeatable) continue;
    const key = `${to.includes('@') ? to : `${to}@s.whatsapp.net`} ${action}`;
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }
  return { all, sent };
}

function isEmpty(part: unknown): boolean {
  return part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
}

/** What the messages of a run are called in every run: by the step that they come from. */
function namesOf(deliveries: readonly Delivery[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { webhook, causedBy } of deliveries) {
    if (!('messages' in webhook)) continue;
    for (const [index, { id }] of webhook.messages.entries()) {
      if (!names.has(id)) names.set(id, causedBy?.step ? `<message ${index} of ${causedBy.step}>` : '<own message>');
    }
  }
  return names;
}

const ID = /\b(?=[\w.-]*\d)(?=[\w.-]*[A-Za-z])[\w.]{8,}(?:-[\w.]{4,})+\b/g;
const TIME = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|\b1[67]\d{8}(?:\d{3})?\b/g;

/** Ids are those of messages, and what looks like one or like a UUID. */
function withoutIds(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(ID, (id) => names.get(id) ?? '<id>').replace(TIME, '<time>');
}
