import type { StepByName, StepName } from '@whapi-webhooks/types/steps';
import { expectTypeOf, it } from 'vitest';
import type { StepOfVerb } from '../channel/verbs/checked-verbs.ts';
import type { WhapiChannel } from '../channel/verbs/whapi-channel.ts';

type Verb = keyof WhapiChannel;
/** The argument of a verb; `{}` where it takes none. */
type Argument<V extends Verb> = Parameters<WhapiChannel[V]> extends [] ? Record<never, never> : Given<V>;
type Given<V extends Verb> = NonNullable<Parameters<WhapiChannel[V]>[0]>;

/** Every property that some kind of argument may have. */
type KeysOf<T> = T extends unknown
  ? { [K in keyof T]-?: [Exclude<T[K], undefined>] extends [never] ? never : K }[keyof T]
  : never;

/** A value as JSON carries it: bytes as base64, and lists that may be changed. */
type Json<T> = T extends string | number | boolean | null
  ? T
  : T extends Uint8Array
    ? string
    : T extends readonly (infer Item)[]
      ? Json<Item>[]
      : T extends object
        ? { [K in keyof T]: Json<T[K]> }
        : T;

/** Verbs whose argument the schema of their step would refuse, or of which it knows other properties. */
type Disagreeing = {
  [V in Verb]: [KeysOf<Argument<V>>] extends [keyof StepByName[StepOfVerb<V>]]
    ? Json<Argument<V>> extends StepByName[StepOfVerb<V>]
      ? [keyof StepByName[StepOfVerb<V>]] extends [KeysOf<Argument<V>>]
        ? never
        : V
      : V
    : V;
}[Verb];

it('the argument of each verb has the properties of its schema, and is valid by it', () => {
  expectTypeOf<Disagreeing>().toBeNever();
});

it('every verb is a step', () => {
  expectTypeOf<StepOfVerb<Verb>>().toExtend<StepName>();
});
