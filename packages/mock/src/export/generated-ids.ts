import { joinPointer } from '@whapi-webhooks/contract';
import type { StepReference } from '@whapi-webhooks/types/steps';
import type { StoryStep } from './read-story.ts';

/** The names of properties that hold ids, of messages, groups, calls, files. */
const ID_NAME = /(?:^|_)(?:ids?|to|target|quoted|edit|chat|group|message|media|code)$|(?:Ids?|IDs?|Code)$/;
/** Shorter texts may be equal by chance: the ids of the mock are random, and longer. Those of faults have one place. */
const LEAST_CHARACTERS = 12;
/** Somebody's address follows from their number, and is not generated. */
const PERSON = /^\+?\d+(?:@(?:s\.whatsapp\.net|c\.us|lid))?$/;

/** Where a generated id was returned first. */
interface Place {
  readonly step: StoryStep;
  readonly at: string;
}

/**
 * The ids that the mock generated, so that a scenario names them by reference: with another seed, they are others.
 * A text is one only where a property that holds ids has it on both sides: what a person writes never is.
 */
export class GeneratedIds {
  readonly #places = new Map<string, Place>();
  /** Everything that was passed in so far, and so was not generated. */
  readonly #given = new Set<string>();

  /** Learns what a step of the story takes, and what it returned. */
  add(step: StoryStep): void {
    for (const { text } of textsIn(step.with)) {
      if (!this.#places.has(text)) this.#given.add(text);
    }
    for (const { text, name, pointer } of textsIn(step.returned)) {
      if (this.#places.has(text) || this.#given.has(text) || !isGenerated(step, name, text)) continue;
      this.#places.set(text, { step, at: pointer });
    }
  }

  /** The place of an id that a property of a step has. */
  find(user: StoryStep, name: string, text: string): Place | undefined {
    const place = ID_NAME.test(name) ? this.#places.get(text) : undefined;
    // The ids of faults are short, and have a meaning in one place only.
    const isFault = place?.step.do === 'addFault';
    return isFault === (user.do === 'removeFaults') ? place : undefined;
  }
}

/** @param name of the property; of an item, that of its list */
function isGenerated({ do: step }: StoryStep, name: string, text: string): boolean {
  if (step === 'addFault') return name === 'id';
  return ID_NAME.test(name) && text.length >= LEAST_CHARACTERS && !PERSON.test(text);
}

interface PlacedText {
  text: string;
  name: string;
  pointer: string;
}

function* textsIn(value: unknown, name = '', pointer = ''): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, name, pointer };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* textsIn(child, Array.isArray(value) ? name : key, joinPointer(pointer, key));
  }
}

/** A reference to a step that has no name yet. */
export interface OpenReference {
  readonly reference: StepReference;
  readonly to: StoryStep;
}

/** A copy of an argument with references in place of generated ids, and those references. */
export function withReferences(
  step: StoryStep,
  argument: Readonly<Record<string, unknown>>,
  ids: GeneratedIds,
): { argument: Record<string, unknown>; references: OpenReference[] } {
  const references: OpenReference[] = [];
  const copy = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      const place = ids.find(step, name, value);
      if (!place) return value;
      const reference: StepReference = { $from: '', ...(place.at && { at: place.at }) };
      references.push({ reference, to: place.step });
      return reference;
    }
    if (Array.isArray(value)) return value.map((item) => copy(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copy(child, key)]));
  };
  return { argument: copy(argument, '') as Record<string, unknown>, references };
}
