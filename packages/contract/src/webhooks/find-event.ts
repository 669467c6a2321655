import type { WhapiEventName } from '@whapi-webhooks/types';
import { eventNames, eventsByKey, findEventName, payloadKeys } from '../events/event-names.ts';
import { createIssue } from '../issues/create-issue.ts';
import { hintForEvent } from '../issues/hint-for-event.ts';
import { hintForWrapped } from '../issues/hint-for-wrapped.ts';
import type { Issue } from '../issues/issue.ts';
import { alternatives } from '../values/alternatives.ts';
import { closest } from '../values/closest.ts';
import { describeValue } from '../values/describe-value.ts';
import { firstKeys } from '../values/first-keys.ts';
import { printable } from '../values/printable.ts';

type Names = readonly WhapiEventName[];
type Payload = Readonly<Record<string, unknown>>;

/** The event of a payload, or why there is none. */
export interface Found {
  event?: WhapiEventName | undefined;
  /** The events that the payload key allows, if nothing else said which. */
  candidates?: Names | undefined;
  /** Payload keys of other events that the payload has as well. */
  otherKeys?: readonly string[] | undefined;
  /** Whether the event is none of the contract. */
  unknown?: true;
  issues?: Issue[];
}

/**
 * Finds the event that a payload is about: by `event`, or by the payload key if a mode leaves `event` out.
 * @param payload an object whose data is all its own (`isPlain`)
 * @param asked the event that the caller knows from the request line
 */
export function findEvent(payload: Payload, asked: WhapiEventName | undefined): Found {
  const stated = payload.event;
  if (stated === undefined) return asked ? withOwnKey(payload, asked, undefined) : findByKey(payload);
  const { type, event: method } = (stated ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || typeof method !== 'string') return { issues: malformedEvent(stated) };
  const name = findEventName(type, method);
  if (!name) return { unknown: true, issues: [unknownEvent(type, method)] };
  if (asked && asked !== name) return { event: asked, issues: [otherEvent(asked, name)] };
  return withOwnKey(payload, name, undefined);
}

function findByKey(payload: Payload): Found {
  const known = eventsByKey();
  for (const key in payload) {
    const candidates = known.get(key);
    const event = candidates?.[0];
    if (event && payload[key] !== undefined) {
      return withOwnKey(payload, event, candidates.length > 1 ? candidates : undefined);
    }
  }
  return { issues: [missingEvent(payload)] };
}

/**
 * Looks for the payload key of an event, and for those of others. Runs for every payload.
 * With the key of another event in the place of its own, a payload has one fault: not a missing and an unknown key.
 */
function withOwnKey(payload: Payload, event: WhapiEventName, candidates: Names | undefined): Found {
  const keys = payloadKeys[event];
  let isFound = false;
  let otherKeys: string[] | undefined;
  for (const key in payload) {
    if (key === 'event' || key === 'channel_id' || payload[key] === undefined) continue;
    if (key === keys[0] || key === keys[1]) isFound = true;
    else if (eventsByKey().has(key)) otherKeys = [...(otherKeys ?? []), key];
  }
  const foreign = otherKeys?.[0];
  if (isFound || !foreign || keys.length === 0) return { event, candidates, otherKeys };
  return { event, issues: [wrongKey(event, foreign)] };
}

function wrongKey(event: WhapiEventName, foreign: string): Issue {
  const key = payloadKeys[event].map((name) => `"${name}"`).join(' or ');
  return createIssue({
    code: 'wrong_payload_key',
    pointer: `/${foreign}`,
    message: `Expected the payload key ${key} of ${event}, received "${foreign}"`,
    keyword: 'required',
    expected: `property ${key}`,
    received: `property "${foreign}"`,
    hint: `\`${foreign}\` belongs to ${eventsByKey().get(foreign)?.join(' and ')}.`,
  });
}

function missingEvent(payload: object): Issue {
  return createIssue({
    code: 'missing_event',
    pointer: '/event',
    message: 'Failed to find the event: the payload has neither `event` nor a known payload key',
    keyword: 'required',
    expected: 'property "event", or a payload key such as "messages"',
    received: 'nothing',
    hint: hintForWrapped(payload) ?? hintForMisspelt(payload, ['event', ...eventsByKey().keys()]),
  });
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
  const fault = { pointer, expected, received: describeValue(value), hint };
  if (value !== undefined) return createIssue({ code: 'invalid_type', keyword: 'type', ...fault });
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const message = `Missing property "${name}"`;
  return createIssue({ code: 'missing_property', keyword: 'required', message, ...fault });
}

function unknownEvent(type: string, method: string): Issue {
  const name = `${type}.${method}`;
  const siblings = eventNames.filter((event) => event.startsWith(`${type}.`));
  // A method of other events is no typo: the vendor may have added it.
  const isMethod = siblings.length > 0 && eventNames.some((event) => event.endsWith(`.${method}`));
  const meant = isMethod ? undefined : closest(name, eventNames);
  const hint = meant
    ? `Did you mean \`${meant}\`?`
    : siblings.length > 0
      ? `The events of type \`${type}\` are ${siblings.join(', ')}.`
      : 'If Whapi sent it, it is newer than this version: log it, and respond with 200.';
  return createIssue({
    code: 'unknown_event',
    pointer: '/event',
    message: `Unknown event ${describeValue(name)}`,
    keyword: 'enum',
    expected: alternatives(siblings.length > 0 ? siblings : eventNames, name),
    received: describeValue(name),
    hint,
  });
}

function otherEvent(asked: WhapiEventName, name: WhapiEventName): Issue {
  return createIssue({
    code: 'event_mismatch',
    pointer: '/event',
    message: `Expected a webhook of ${asked}, received one of ${name}`,
    keyword: 'const',
    expected: asked,
    received: name,
  });
}
