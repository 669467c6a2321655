import type { WhapiEventName } from '@whapi-webhooks/types';
import { closest } from './closest.ts';
import { describeValue } from './describe-value.ts';
import { eventByKey, eventNames, findEventName, payloadKeys } from './event-names.ts';
import { hintForWrapped } from './hint-for-wrapped.ts';
import type { Issue } from './issue.ts';

type Found = { event: WhapiEventName; issue?: never } | { event?: WhapiEventName; issue: Issue };

/**
 * Tells which event a payload is about: by `event`, or by the payload key where a mode leaves `event` out.
 * @param asked the event the caller knows it to be, from the request line
 */
export function findEvent(payload: Record<string, unknown>, asked: WhapiEventName | undefined): Found {
  if (!Object.hasOwn(payload, 'event')) {
    const event = asked ?? eventByKey.get(payloadKeyOf(payload) ?? '');
    return event ? withOwnKey(payload, event) : { issue: missingEvent(payload) };
  }
  const { type, event: method } = (payload.event ?? {}) as Record<string, unknown>;
  if (typeof type !== 'string' || typeof method !== 'string') return { issue: malformedEvent(payload.event) };
  const name = findEventName(type, method);
  if (!name) return { issue: unknownEvent(`${type}.${method}`) };
  if (asked && asked !== name) return { event: asked, issue: otherEvent(asked, name) };
  return withOwnKey(payload, name);
}

/** The payload key of another event in the place of this one's is one fault, not a missing and an unknown key. */
function withOwnKey(payload: Record<string, unknown>, event: WhapiEventName): Found {
  const keys = payloadKeys[event];
  if (keys.length === 0 || holdsOneOf(payload, keys)) return { event };
  const foreign = payloadKeyOf(payload);
  if (!foreign) return { event };
  const expected = alternatives(keys);
  return {
    event,
    issue: {
      code: 'wrong_payload_key',
      pointer: `/${foreign}`,
      message: `Expected the payload key ${expected} of ${event}, received "${foreign}"`,
      keyword: 'required',
      expected: `property ${expected}`,
      received: `property "${foreign}"`,
      hint: `\`${foreign}\` belongs to ${eventNames.filter((name) => payloadKeys[name].includes(foreign)).join(' and ')}.`,
    },
  };
}

/** On the way of every payload: `some` with a closure would take longer. */
function holdsOneOf(payload: object, keys: readonly string[]): boolean {
  for (const key of keys) if (Object.hasOwn(payload, key)) return true;
  return false;
}

function payloadKeyOf(payload: object): string | undefined {
  return Object.keys(payload).find((key) => eventByKey.has(key));
}

function alternatives(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(' or ');
}

function missingEvent(payload: object): Issue {
  const known = [...eventByKey.keys()];
  const hint = hintForWrapped(payload) ?? hintForMisspelt(payload, known);
  return {
    code: 'missing_event',
    pointer: '/event',
    message: 'Cannot tell the event: there is neither `event` nor a known payload key',
    keyword: 'required',
    expected: `property "event", or one of ${known.join(', ')}`,
    received: 'nothing',
    ...(hint && { hint }),
  };
}

function hintForMisspelt(payload: object, known: readonly string[]): string | undefined {
  const misspelt = Object.keys(payload).find((key) => closest(key, known));
  return misspelt && `There is \`${misspelt}\`: did you mean \`${closest(misspelt, known)}\`?`;
}

function malformedEvent(event: unknown): Issue {
  const { type, event: method } = (event ?? {}) as Record<string, unknown>;
  if (typeof event !== 'object' || event === null) {
    return wrongEventPart('/event', 'object like { "type": "chats", "event": "patch" }', event);
  }
  if (typeof type !== 'string') return wrongEventPart('/event/type', 'string', type);
  const issue = wrongEventPart('/event/event', 'string', method);
  return Object.hasOwn(event, 'method') ? { ...issue, hint: METHOD_HINT } : issue;
}

const METHOD_HINT = "Webhooks say `event: { type, event }`; only requests, and the vendor's OpenAPI, call it `method`.";

function wrongEventPart(pointer: string, expected: string, value: unknown): Issue {
  const received = describeValue(value);
  if (value !== undefined) {
    return {
      code: 'invalid_type',
      pointer,
      message: `Expected ${expected}, received ${received}`,
      keyword: 'type',
      expected,
      received,
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
  };
}

function unknownEvent(name: string): Issue {
  const candidate = closest(name, eventNames);
  return {
    code: 'unknown_event',
    pointer: '/event',
    message: `Unknown event ${describeValue(name)}`,
    keyword: 'enum',
    expected: eventNames.join(' | '),
    received: describeValue(name),
    ...(candidate && { hint: `Did you mean \`${candidate}\`?` }),
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
