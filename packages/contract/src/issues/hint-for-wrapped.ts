import { eventsByKey } from '../events/event-names.ts';
import { describeValue } from '../values/describe-value.ts';
import { firstKeys } from '../values/first-keys.ts';

const MAX_TEXT = 10_000;

/** Automation tools pass on the whole HTTP request, with the webhook as its body. */
export function hintForWrapped(payload: object): string | undefined {
  for (const [key, value] of firstEntries(payload)) {
    if (isWebhook(value)) return `The webhook seems to be in ${describeValue(key)}: pass only that.`;
    if (isWebhookText(value)) {
      return `The webhook seems to be in ${describeValue(key)}, as text: pass it through JSON.parse, and nothing else.`;
    }
  }
  return undefined;
}

/** An `event` of two texts belongs to the payload itself; one that holds a webhook is a wrapper. */
function isWebhook(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return firstEntries(value).some(([key, content]) =>
    key === 'event' ? typeof content === 'object' && content !== null : eventsByKey().has(key),
  );
}

function isWebhookText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const start = value.slice(0, MAX_TEXT).trimStart();
  const keys = start.startsWith('{') ? (start.match(/"[a-z_]+"(?=\s*:)/g) ?? []) : [];
  return keys.some((key) => eventsByKey().has(key.slice(1, -1)));
}

function firstEntries(object: object): [string, unknown][] {
  return firstKeys(object).map((key) => [key, (object as Record<string, unknown>)[key]]);
}
