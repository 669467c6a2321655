import { type Arbitrary, type AsyncCommand, nat } from 'fast-check';
import type { Model } from './model.ts';
import type { Subject } from './subject.ts';

/** A command on the model and the mock. */
export interface ModelCommand extends AsyncCommand<Model, Subject> {
  readonly name: string;
}

/** What a family of operations adds to the test. */
export interface Family {
  /** Its commands. What is listed twice is chosen twice as often. */
  commands: Arbitrary<ModelCommand>[];
  /** The families that create what its commands refer to. Default: that of messages. */
  builtOn?: readonly Family[];
  /** Compares what the mock has of this family with the model. Called after each command. */
  check(model: Model, subject: Subject): Promise<void>;
}

/**
 * A command. `run` predicts what happens, does it, and changes the model. References to what exists are numbers, which
 * `pick` resolves when the command runs, so that a sequence can be shrunk.
 */
export function command<A>(
  name: string,
  args: Arbitrary<A>,
  run: (model: Model, subject: Subject, args: A) => Promise<void>,
): Arbitrary<ModelCommand> {
  return args.map((values) => {
    return {
      name,
      check: () => true,
      async run(model: Model, subject: Subject) {
        subject.traces.push([]);
        await run(model, subject, values);
      },
      toString: () => `${name}(${JSON.stringify(values)})`,
    };
  });
}

/** A reference to something that may exist. */
export const reference = nat(99);

/** What a reference refers to: one of several, or in one case of ten `missing`. */
export function pick<T>(from: Iterable<T>, number: number, missing: T): T {
  return number % 10 === 9 ? missing : (pickExisting(from, number) ?? missing);
}

/** What a reference refers to, if there is anything. */
export function pickExisting<T>(from: Iterable<T>, number: number): T | undefined {
  const items = [...from];
  return items[number % Math.max(items.length, 1)];
}

const PEOPLE = ['919984351847', '61280155346', '12025550143'] as const;

/** One of a few people, so that sequences meet again. */
export const person = nat(PEOPLE.length - 1).map((i) => PEOPLE[i] as string);
