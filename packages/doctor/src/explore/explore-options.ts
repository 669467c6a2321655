import { eventNames, isEventName, suggest } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { RECEIVER_URL, type Setup } from '../setup.ts';
import { ExploreError } from './explore-error.ts';
import { defaultInvariants, type Invariant } from './invariants.ts';
import { DEFAULT_FAULTS, type ExploreFaults, FAULT_KINDS } from './run/faults.ts';
import type { Story } from './story-input.ts';

/** What is replayed: an app and a story. */
export interface AppOptions {
  /**
   * Creates the app anew for each run: a function, or the path or URL of a module that exports one as its default. With a
   * module, schedules run on all cores.
   */
  setup: Setup | string | URL;
  /** The name of a built-in scenario, what a scenario file contains, or captured webhooks: an array, or NDJSON. */
  scenario: Story;
  /**
   * What must be true whatever the schedule. Default: `defaultInvariants`. With a module as `setup`, the module exports its
   * own as `invariants`.
   */
  invariants?: readonly Invariant[];
  /** The events that the app is subscribed to. Default: all. Fewer of them make fewer schedules. */
  events?: readonly WhapiEventName[];
  /** Responds to requests of the app to other hosts than the gateway; when it is answered is part of the schedule. */
  fetch?: (request: Request) => Response | Promise<Response>;
  /** The URL at which the app expects webhooks: its path must be the right one. Default: `https://bot.test/hook`. */
  url?: string;
  /** The token that the app uses. Default: `test-token`. */
  token?: string;
  /** The seed of ids, of `Math.random` in the app, and of what is chosen by chance. Default: 1. */
  seed?: number;
}

export interface ExploreOptions extends AppOptions {
  /** What may go wrong, and how often at most. Default: one duplicate, one failure and one timeout, in every order. */
  faults?: ExploreFaults;
  /** How many schedules to run at most. Default: 10,000. */
  budget?: number;
  /**
   * Whether what happens in different chats is independent: schedules that differ only by such an order are run once. Turn
   * it on only if the handlers of different chats share no state, which explore cannot see. Default: no.
   */
  independentChats?: boolean;
  /** How many workers run the schedules of a module. Default: one for each core. */
  workers?: number;
}

/** Options as the parts of explore use them. */
export interface ReadOptions {
  setup: Setup | string | URL;
  invariants: readonly Invariant[] | undefined;
  events: readonly WhapiEventName[] | undefined;
  fetch: AppOptions['fetch'];
  url: string;
  token: string;
  seed: number;
  faults: ExploreFaults;
  budget: number;
  independentChats: boolean;
  workers: number | undefined;
}

const NAMES = [
  'setup',
  'scenario',
  'invariants',
  'events',
  'fetch',
  'url',
  'token',
  'seed',
  'faults',
  'budget',
  'independentChats',
  'workers',
];

/**
 * Checks options and fills in their defaults.
 * @throws {ExploreError} that says which one is wrong
 */
export function readOptions(given: ExploreOptions, others: readonly string[] = []): ReadOptions {
  if (typeof given !== 'object' || given === null) wrong('its argument is no object. Pass { setup, scenario }');
  const names = [...NAMES, ...others];
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) wrong(`there is no option "${name}". ${suggest(name, names)}`);
  }
  const { setup, scenario, invariants, events, fetch, token = 'test-token', seed = 1, faults = DEFAULT_FAULTS } = given;
  const { url = RECEIVER_URL } = given;
  const { budget = 10_000, independentChats = false, workers } = given;
  const isModule = typeof setup === 'string' || (setup as unknown) instanceof URL;
  if (!isModule && typeof setup !== 'function') {
    wrong('"setup" is no function. Pass one that returns the app, or the path of a module whose default export is one');
  }
  if (scenario === undefined) wrong('"scenario" is missing. Pass a scenario, the name of one, or captured webhooks');
  if (!Number.isSafeInteger(budget) || budget < 1)
    wrong(`"budget" is ${shown(budget)}. Pass the number of schedules to run at most, at least 1`);
  if (!Number.isSafeInteger(seed)) wrong(`"seed" is ${shown(seed)}. Pass a whole number`);
  if (workers !== undefined && (!Number.isSafeInteger(workers) || workers < 1))
    wrong(`"workers" is ${shown(workers)}. Pass a whole number from 1 on`);
  if (typeof url !== 'string' || !URL.canParse(url))
    wrong(`"url" is ${shown(url)}. Pass a URL such as "${RECEIVER_URL}"`);
  if (typeof token !== 'string' || token === '') wrong(`"token" is ${shown(token)}. Pass a text`);
  if (typeof independentChats !== 'boolean')
    wrong(`"independentChats" is ${shown(independentChats)}. Pass true or false`);
  if (fetch !== undefined && typeof fetch !== 'function')
    wrong(`"fetch" is ${shown(fetch)}. Pass a function from Request to Response`);
  readInvariants(invariants);
  if (isModule && (invariants || fetch)) {
    wrong(
      `"${invariants ? 'invariants' : 'fetch'}" cannot be passed to workers. Export it from the module of \`setup\``,
    );
  }
  readEvents(events);
  readFaults(faults);
  return { setup, invariants, events, fetch, url, token, seed, faults, budget, independentChats, workers };
}

/** @throws {ExploreError} when one of them is no function */
export function readInvariants(invariants: unknown): readonly Invariant[] {
  if (invariants === undefined) return defaultInvariants;
  if (Array.isArray(invariants) && invariants.every((each) => typeof each === 'function')) return invariants;
  return wrong(
    '"invariants" is no list of functions. Pass functions that throw when they are broken, such as [...defaultInvariants, mine]',
  );
}

function readEvents(events: unknown): void {
  if (events === undefined) return;
  if (!Array.isArray(events)) wrong(`"events" is ${shown(events)}. Pass a list such as ['messages.post']`);
  const stranger = (events as unknown[]).find((event) => !isEventName(event as string));
  if (stranger !== undefined) wrong(`there is no event ${shown(stranger)}. ${suggest(String(stranger), eventNames)}`);
}

function readFaults(faults: ExploreFaults): void {
  if (typeof faults !== 'object' || faults === null)
    wrong(`"faults" is ${shown(faults)}. Pass an object such as { duplicates: 1 }`);
  for (const [name, count] of Object.entries(faults)) {
    if (!(FAULT_KINDS as readonly string[]).includes(name))
      wrong(`there is no fault "${name}". ${suggest(name, FAULT_KINDS)}`);
    if (
      count !== undefined &&
      !(typeof count === 'number' && (Number.isSafeInteger(count) || count === Number.POSITIVE_INFINITY) && count >= 0)
    ) {
      wrong(`"faults.${name}" is ${shown(count)}. Pass how often it may happen at most`);
    }
  }
}

function wrong(what: string): never {
  throw new ExploreError('options', `Failed to explore: ${what}`);
}

function shown(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
}
