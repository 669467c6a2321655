import { validateWebhook } from '@whapi-webhooks/contract';
import { type Path, placeOf, pointerTo, propertiesOf, withProperty } from './properties.ts';
import type { Base, Json, Provocation } from './provocation.ts';

/** A property that every message has is left out of messages of so many types: handlers share what reads it. */
const MOST_TYPES = 3;
/**
 * A text is answered, and an answer takes longer than all else: the details of its buttons and lists are left out. Stories
 * and templates repeat those of other types.
 */
const SHALLOW_TYPES: ReadonlySet<string | undefined> = new Set(['text', 'story', 'hsm']);
const DEEPEST_IN_SHALLOW = 5;
/** What every webhook has in the mode `body`. */
const ENVELOPE = ['event', 'channel_id'];

/**
 * The webhooks from which one property is missing that the contract does not require, the outermost first; then the
 * smallest webhook of each kind, from which all of them are missing.
 * @param bases the most telling first: of the same property in several of them, the first is taken
 */
export function absences(all: readonly Base[]): Provocation[] {
  const bases = all.flatMap(single);
  const seen = new Set<string>();
  const types = new Map<string, number>();
  const largest = bases.filter(({ example }) => example !== 'minimal');
  const withoutOne = largest.flatMap((base) =>
    [...propertiesOf(base.webhook)].flatMap(({ path }) => {
      const place = `${kindOf(base)} ${placeOf(path)}`;
      const shared = sharedPlaceOf(base, path);
      const already = shared === '' ? 0 : (types.get(shared) ?? 0);
      if (SHALLOW_TYPES.has(base.type) && path.length > DEEPEST_IN_SHALLOW) return [];
      if (already >= MOST_TYPES || seen.has(place) || ENVELOPE.includes(String(path[0])) || !mayBeAbsent(base, path))
        return [];
      seen.add(place);
      if (shared !== '') types.set(shared, already + 1);
      return [
        {
          title: `${kindOf(base)} without ${pointerTo(path)}`,
          webhook: withProperty(base.webhook, path, undefined),
          control: base.webhook,
          depth: path.length,
        },
      ];
    }),
  );
  const smallest = bases
    .filter(({ example }) => example === 'minimal')
    .map((base) => ({
      title: `${kindOf(base)} without anything that is not required`,
      webhook: base.webhook,
      control: (largest.find((other) => other.example === 'maximal' && kindOf(other) === kindOf(base)) ?? base).webhook,
      depth: Number.POSITIVE_INFINITY,
    }));
  // Of the same depth, in the order of the bases. The smallest come last: one property says more than many.
  return [...withoutOne, ...smallest].sort((a, b) => a.depth - b.depth);
}

/** The place of a property that messages of every type have. Empty for others. */
function sharedPlaceOf({ type }: Base, path: Path): string {
  const [list, , name] = path;
  if (type === undefined || list !== 'messages' || String(name) === type || String(name).startsWith(type)) return '';
  return placeOf(path);
}

/** One webhook for each of its messages: a receiver answers all of them, and only one lacks something. */
function single(base: Base): Base[] {
  const { messages = [] } = base.webhook as { messages?: readonly Json[] };
  if (messages.length < 2) return [base];
  return messages.map((message) => ({ ...base, webhook: { ...base.webhook, messages: [message] } }));
}

function mayBeAbsent({ event, webhook }: Base, path: Path): boolean {
  return validateWebhook(withProperty(webhook, path, undefined), { event }).valid;
}

function kindOf({ event, type }: Base): string {
  return type === undefined ? event : `${event} of type "${type}"`;
}
