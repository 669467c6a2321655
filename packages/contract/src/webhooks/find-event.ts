import type { WhapiEventName } from '@whapi-webhooks/types';
import { eventNames, eventsByKey, findEventName, payloadKeys } from '../events/event-names.ts';
import { hintForEvent } from '../issues/hint-for-event.ts';
import { hintForWrapped } from '../issues/hint-for-wrapped.ts';
import type { Issue } from '../issues/issue.ts';
import { alternatives } from '../values/alternatives.ts';
import { closest } from '../values/closest.ts';
import { describeValue } from '../values/describe-value.ts';
import { firstKeys } from '../values/first-keys.ts';
import { printable } from '../values/printable.ts';

type Names = readonly WhapiEventName[];
type Found =
  | { event: WhapiEventName; candidates?: Names; issues?: never }
  | { event?: WhapiEventName; candidates?: Names; unknown?: true; issues: Issue[] };

/**
 * Finds the event that a payload is about: by `event`, or by the payload key if a mode leaves `event` out.
 * @param asked the event that the caller knows from the request line
 */
export function findEvent(payload: Record<string, unknown>, asked: WhapiEventName | undefined): Found {
  const stated = Object.hasOwn(payload, 'event') ? payload.event : undefined;
  if (stated === undefined) return asked ? withOwnKey(payload, asked) : findByKey(payload);
  const { type, event: method } = (stated ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || typeof method !== 'string') return { issues: malformedEvent(stated) };
  const name = findEventName(type, method);
  if (!name) return { unknown: true, issues: [unknownEvent(type, method)] };
  if (asked && asked !== name) return { event: asked, issues: [otherEvent(asked, name)] };
  return withOwnKey(payload, name);
}

/** The payload keys of other events that a payload has beside those of its own. */
export function otherKeysIn(payload: object, event: WhapiEventName): string[] {
  return payloadKeysIn(payload).filter((key) => !payloadKeys[event].includes(key));
}

function findByKey(payload: object): Found {
  const key = payloadKeysIn(payload)[0];
  const candidates = key === undefined ? undefined : eventsByKey().get(key);
  const event = candidates?.[0];
  if (!event) return { issues: [missingEvent(payload)] };
  return candidates.length > 1 ? { event, candidates } : { event };
}

/** With the payload key of another event in the place of its own, a payload has one fault: not a missing and an unknown key. */
function withOwnKey(payload: object, event: WhapiEventName): Found {
  const keys = payloadKeys[event];
  if (keys.length === 0 || hasOneOf(payload, keys)) return { event };
  const foreign = payloadKeysIn(payload)[0];
  if (!foreign) return { event };
  const expected = keys.map((key) => `"${key}"`).join(' or ');
  const issue: Issue = {
    code: 'wrong_payload_key',
    pointer: `/${foreign}`,
    message: `Expected the payload key ${expected} of ${event}, received "${foreign}"`,
    keyword: 'required',
    expected: `property ${expected}`,
    received: `property "${foreign}"`,
    hint: `\`${foreign}\` belongs to ${eventsByKey().get(foreign)?.join(' and ')}.`,
  };
  return { event, issues: [issue] };
}

/** Runs for every payload: `some` with a closure would take longer. */
function hasOneOf(payload: object, keys: readonly string[]): boolean {
  for (const key of keys) if (hasValue(payload, key)) return true;
  return false;
}

function hasValue(payload: object, key: string): boolean {
  return Object.hasOwn(payload, key) && (payload as Record<string, unknown>)[key] !== undefined;
}

/** All known payload keys that a payload has, in its order. Runs for every payload. */
function payloadKeysIn(payload: object): string[] {
  const known = eventsByKey();
  const keys: string[] = [];
  for (const key in payload) if (known.has(key) && hasValue(payload, key)) keys.push(key);
  return keys;
}

function missingEvent(payload: object): Issue {
  const known = ['event', ...eventsByKey().keys()];
  const hint = hintForWrapped(payload) ?? hintForMisspelt(payload, known);
  return {
    code: 'missing_event',
    pointer: '/event',
    message: 'Failed to find the event: the payload has neither `event` nor a known payload key',
    keyword: 'required',
    expected: 'property "event", or a payload key such as "messages"',
    received: 'nothing',
    ...(hint && { hint }),
  };
}

function hintForMisspelt(payload: object, known: readonly string[]): string | undefined {
  for (const key of firstKeys(payload)) {
    const meant = closest(key, known);
    if (meant) return `\`${printable(key)}\` looks like a typo of \`${meant}\`.`;
  }
  return undefined;
}

function malformedEvent(event: unknown): Issue[] {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    return [wrongEventPart('/event', 'object like { "type": "chats", "event": "patch" }', event, hintForEvent(event))];
  }
  const parts = event as Record<string, unknown>;
  return ['type', 'event']
    .filter((name) => typeof parts[name] !== 'string')
    .map((name) => wrongEventPart(`/event/${name}`, 'string', parts[name], hintForEvent(event, name)));
}

function wrongEventPart(pointer: string, expected: string, value: unknown, hint: string | undefined): Issue {
  const received = describeValue(value);
  if (value !== undefined) {
    return {
      code: 'invalid_type',
      pointer,
      message: `Expected ${expected}, received ${received}`,
      keyword: 'type',
      expected,
      received,
      ...(hint && { hint }),
    };
  }
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return {
    code: 'missing_property',
    pointer,
    message: `Missing property "${name}"`,
    keyword: 'required',
    expected,
    received,
    ...(hint && { hint }),
  };
}

function unknownEvent(type: string, method: string): Issue {
  const name = `${type}.${method}`;
  const siblings = eventNames.filter((event) => event.startsWith(`${type}.`));
  const meant = closest(name, eventNames);
  const hint = meant
    ? `Did you mean \`${meant}\`?`
    : siblings.length > 0 && `The events of type \`${type}\` are ${siblings.join(', ')}.`;
  return {
    code: 'unknown_event',
    pointer: '/event',
    message: `Unknown event ${describeValue(name)}`,
    keyword: 'enum',
    expected: alternatives(siblings.length > 0 ? siblings : eventNames, name),
    received: describeValue(name),
    ...(hint && { hint }),
  };
}

function otherEvent(asked: WhapiEventName, name: WhapiEventName): Issue {
  return {
    code: 'event_mismatch',
    pointer: '/event',
    message: `Expected a webhook of ${asked}, received one of ${name}`,
    keyword: 'const',
    expected: asked,
    received: name,
  };
}
