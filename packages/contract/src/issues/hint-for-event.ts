import { isEventName } from '../events/event-names.ts';
import { closest } from '../values/closest.ts';
import { firstKeys } from '../values/first-keys.ts';
import { printable } from '../values/printable.ts';

const MAX_TEXT = 200;

/**
 * What to do about an `event` of the wrong form.
 * @param missing the part, `type` or `event`, that is missing or wrong in an object
 */
export function hintForEvent(event: unknown, missing?: string): string | undefined {
  if (typeof event === 'string') return hintForText(event.slice(0, MAX_TEXT));
  if (typeof event !== 'object' || event === null || missing === undefined) return undefined;
  if (missing === 'event' && Object.hasOwn(event, 'method')) {
    return "Rename `method` to `event`: webhooks have `event: { type, event }`. Only requests, and the vendor's OpenAPI, use `method`.";
  }
  const { type } = event as Record<string, unknown>;
  if (missing === 'event' && typeof type === 'string' && isEventName(type)) return hintForText(type);
  if (Object.hasOwn(event, missing)) return undefined;
  const others = firstKeys(event, (key) => key !== 'type' && key !== 'event');
  const misspelt = closest(missing, others);
  return misspelt && `\`${printable(misspelt)}\` looks like a typo of \`${missing}\`.`;
}

function hintForText(text: string): string | undefined {
  if (/^\s*\{/.test(text)) return 'This is JSON in a string: parse it with JSON.parse first.';
  if (!isEventName(text)) return undefined;
  const [type, event] = text.split('.');
  return `Write { "type": "${type}", "event": "${event}" }.`;
}
