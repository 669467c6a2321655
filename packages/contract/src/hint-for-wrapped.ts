import { describeValue } from './describe-value.ts';
import { eventByKey } from './event-names.ts';

/** Automation tools hand on a whole request, with the webhook as its body. */
export function hintForWrapped(payload: object): string | undefined {
  for (const [key, value] of Object.entries(payload)) {
    if (isWebhook(value)) return `The webhook seems to stand in ${describeValue(key)}: pass that alone.`;
    if (typeof value === 'string' && value.trimStart().startsWith('{')) {
      return `The webhook seems to stand in ${describeValue(key)}, as a text: pass what JSON.parse makes of it.`;
    }
  }
  return undefined;
}

function isWebhook(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).some((key) => key === 'event' || eventByKey.has(key));
}
