import { validateWebhook } from '@whapi-webhooks/contract';
import { type Path, placeOf, pointerTo, propertiesOf, withProperty } from './properties.ts';
import type { Base, Provocation } from './provocation.ts';

/** A property that every message has is left out of messages of so many types: handlers share what reads it. */
const MOST_TYPES = 3;
/** A text is answered, and an answer takes longer than all else: the details of its buttons and lists are left out. */
const DEEPEST_IN_TEXT = 5;
/** What every webhook has in the mode `body`. */
const ENVELOPE = ['event', 'channel_id'];

/**
 * The webhooks from which one property is missing that the contract does not require, the outermost first; then the
 * smallest webhook of each kind, from which all of them are missing.
 * @param bases the most telling first: of the same property in several of them, the first is taken
 */
export function absences(bases: readonly Base[]): Provocation[] {
  const seen = new Set<string>();
  const types = new Map<string, number>();
  const largest = bases.filter(({ example }) => example !== 'minimal');
  const single = largest.flatMap((base) =>
    [...propertiesOf(base.webhook)].flatMap(({ path }) => {
      const place = `${kindOf(base)} ${placeOf(path)}`;
      const shared = sharedPlaceOf(base, path);
      const already = shared === '' ? 0 : (types.get(shared) ?? 0);
      if (base.type === 'text' && path.length > DEEPEST_IN_TEXT) return [];
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
  return [...single, ...smallest].sort((a, b) => a.depth - b.depth);
}

/** The place of a property that messages of every type have. Empty for others. */
function sharedPlaceOf({ type }: Base, path: Path): string {
  const [list, , name] = path;
  if (type === undefined || list !== 'messages' || String(name) === type || String(name).startsWith(type)) return '';
  return placeOf(path);
}

/** What is known of the examples, which are always the same. */
const known = new Map<string, boolean>();

function mayBeAbsent(base: Base, path: Path): boolean {
  const { event, example, webhook } = base;
  const place = `${kindOf(base)} ${pointerTo(path)}`;
  const before = example === 'plain' ? undefined : known.get(place);
  if (before !== undefined) return before;
  const may = validateWebhook(withProperty(webhook, path, undefined), { event }).valid;
  if (example !== 'plain') known.set(place, may);
  return may;
}

function kindOf({ event, type }: Base): string {
  return type === undefined ? event : `${event} of type "${type}"`;
}
