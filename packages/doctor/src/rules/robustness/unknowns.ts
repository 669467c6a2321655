import { eventNames, payloadKeys, validateWebhook } from '@whapi-webhooks/contract';
import { type Path, placeOf, pointerTo, propertiesOf, withProperty } from './properties.ts';
import type { Base, Json, Provocation } from './provocation.ts';

const UNKNOWN = 'unheard_of';

/** Webhooks with something that no contract lists: a message type, an event, an action, a field, a value. */
export function unknowns(bases: readonly Base[]): Provocation[] {
  const text = bases.find(({ type }) => type === 'text');
  return [
    ...(text ? [unlistedType(text)] : []),
    ...unknownEvents(text ?? bases[0]),
    ...unknownValues(bases),
    ...unknownFields(bases),
  ];
}

/** A message that has, as those of a new type, a content of its own in place of the text. */
function unlistedType({ webhook }: Base): Provocation {
  const { messages } = webhook as { messages: readonly Json[] };
  const unlisted = messages.map(({ text: _, ...message }) => ({ ...message, type: UNKNOWN, [UNKNOWN]: { id: '1' } }));
  return {
    title: `A message of the unlisted type "${UNKNOWN}"`,
    webhook: { ...webhook, messages: unlisted },
    control: webhook,
  };
}

/** An event of a new family, and a new event of a known family. */
function unknownEvents(base: Base | undefined): Provocation[] {
  const { channel_id } = (base?.webhook ?? {}) as Json;
  return [
    { type: UNKNOWN, event: 'post' },
    { type: 'messages', event: UNKNOWN },
  ].map((event) => ({
    title: `The unknown event ${event.type}.${event.event}`,
    webhook: { [UNKNOWN]: [{ id: '1' }], event, channel_id },
  }));
}

/** An unlisted value for each list of values that the service may extend: what tolerant accepts and strict does not. */
function unknownValues(bases: readonly Base[]): Provocation[] {
  const seen = new Set<string>();
  return bases.flatMap((base) =>
    [...propertiesOf(base.webhook)].flatMap(({ path, value }) => {
      const place = `${base.event} ${placeOf(path)}`;
      const at = Array.isArray(value) && typeof value[0] === 'string' ? [...path, 0] : path;
      if (path[0] === 'event' || seen.has(place) || (at === path && typeof value !== 'string')) return [];
      const webhook = withProperty(base.webhook, at, UNKNOWN);
      if (!isOpenVocabulary(webhook, base, at)) return [];
      seen.add(place);
      return [
        {
          title: `${base.event} with the unknown value "${UNKNOWN}" in ${pointerTo(at)}`,
          webhook,
          control: base.webhook,
        },
      ];
    }),
  );
}

function isOpenVocabulary(webhook: Json, { event }: Base, path: Path): boolean {
  const pointer = pointerTo(path);
  const strict = validateWebhook(webhook, { profile: 'strict', event });
  if (strict.valid || !strict.issues.some((issue) => issue.pointer === pointer && issue.code === 'invalid_value')) {
    return false;
  }
  return validateWebhook(webhook, { event }).valid;
}

/** A field that is new: in the webhook itself, and in the first item of each event. */
function unknownFields(bases: readonly Base[]): Provocation[] {
  return eventNames.flatMap((event) => {
    const base = bases.find((candidate) => candidate.event === event);
    if (!base) return [];
    const key = payloadKeys[event].find((name) => name in base.webhook);
    const items = key === undefined ? undefined : base.webhook[key];
    const paths: Path[] = [[UNKNOWN]];
    if (key !== undefined && Array.isArray(items) && typeof items[0] === 'object') paths.push([key, 0, UNKNOWN]);
    return paths.map((path) => ({
      title: `${event} with the unknown field ${pointerTo(path)}`,
      webhook: withProperty(base.webhook, path, { nested: [null, true] }),
      control: base.webhook,
    }));
  });
}
