import type { Definitions, Observation } from '@whapi-webhooks/evidence';
import {
  type Counts,
  countedObservations,
  type Evidence,
  GRADES,
  type Grade,
  type Ledger,
} from '@whapi-webhooks/evidence';
import { shapeOf } from './shape-of.ts';

/** Something that a payload shows for the first time, or for the first time in its grade. */
export interface Fact {
  kind: 'event' | 'operation' | 'property' | 'value' | 'variant' | 'undeclared' | 'unlisted';
  /** For people: `MessageBase.starred`, `MessageStatus "sent"`. */
  name: string;
  /** The payloads that showed it before. */
  before: Counts;
}

/** Further shapes and facts are not remembered: a capture of random keys must not exhaust the memory. */
const MOST_REMEMBERED = 100_000;

/** What is known so far: the corpus, and the payloads that were added since. */
export class KnownFacts {
  readonly #facts = new Map<string, Counts>();
  readonly #shapes = new Map<string, Grade>();

  /** Starts with everything that the corpus shows. */
  constructor(corpus: readonly Evidence[], ledger: Ledger, definitions: Definitions) {
    for (const [event, counts] of Object.entries(ledger.events)) this.#facts.set(keyOf('event', event), { ...counts });
    for (const evidence of corpus) {
      const observations = [...countedObservations(evidence, definitions)];
      const { grade, payload, event, operation, part } = evidence;
      if (operation !== undefined) this.add(grade, factNames(observations, undefined, `${part} of ${operation}`));
      // Events are in the ledger, which knows which envelopes were added by hand.
      else this.add(grade, factNames(observations));
      if (event !== undefined || operation !== undefined) this.addShape(shapeOf(payload, observations), grade);
    }
  }

  /** Whether a payload of that shape is known, in that grade or a stronger one. */
  hasShape(shape: string, grade: Grade): boolean {
    const known = this.#shapes.get(shape);
    return known !== undefined && GRADES.indexOf(known) <= GRADES.indexOf(grade);
  }

  addShape(shape: string, grade: Grade): void {
    if (!this.hasShape(shape, grade) && this.#shapes.size < MOST_REMEMBERED) this.#shapes.set(shape, grade);
  }

  /** Adds the facts of a payload and returns those that no payload of that grade or a stronger one has shown yet. */
  add(grade: Grade, names: Iterable<Pick<Fact, 'kind' | 'name'>>): Fact[] {
    const added: Fact[] = [];
    for (const { kind, name } of names) {
      const key = keyOf(kind, name);
      const before = this.#facts.get(key) ?? {};
      const isKnown = GRADES.slice(0, GRADES.indexOf(grade) + 1).some((known) => before[known]);
      if (!isKnown) added.push({ kind, name, before });
      if (this.#facts.has(key) || this.#facts.size < MOST_REMEMBERED) {
        this.#facts.set(key, { ...before, [grade]: (before[grade] ?? 0) + 1 });
      }
    }
    return added;
  }
}

/** What a payload shows, each fact once. */
export function factNames(
  observations: readonly Observation[],
  event?: string,
  operation?: string,
): Pick<Fact, 'kind' | 'name'>[] {
  const facts = new Map<string, Pick<Fact, 'kind' | 'name'>>();
  const add = (kind: Fact['kind'], name: string) => facts.set(keyOf(kind, name), { kind, name });
  if (event !== undefined) add('event', event);
  if (operation !== undefined) add('operation', operation);
  for (const observation of observations) {
    const { kind, title, path } = observation;
    const place = path ? `${title}.${path}` : title;
    if (kind === 'property' && observation.present) add(kind, place);
    if (kind === 'undeclared') add(kind, `${place}.${observation.name}`);
    if (kind === 'value' || kind === 'variant') {
      add(observation.listed ? kind : 'unlisted', `${place} ${JSON.stringify(observation.value)}`);
    }
  }
  return [...facts.values()];
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}
