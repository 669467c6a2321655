import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Setup } from '../setup.ts';
import { ExploreError, reasonOf } from './explore-error.ts';
import type { AppOptions, ReadOptions } from './explore-options.ts';
import type { Invariant } from './invariants.ts';

/** What belongs to an app and is code. */
export interface LoadedSetup {
  setup: Setup;
  invariants: readonly Invariant[] | undefined;
  fetch: AppOptions['fetch'];
}

/** The URL of the module that exports `setup`, if it is one. */
export function moduleOf(setup: ReadOptions['setup']): string | undefined {
  if (setup instanceof URL) return setup.href;
  if (typeof setup !== 'string') return undefined;
  if (/^[a-z][a-z+.-]+:\/\//i.test(setup)) return setup;
  return pathToFileURL(isAbsolute(setup) ? setup : resolve(setup)).href;
}

/**
 * Loads the module of `setup`, if it is one.
 * @throws {ExploreError} when it cannot be loaded, or has no function as its default export
 */
export async function loadSetup({
  setup,
  invariants,
  fetch,
}: Pick<ReadOptions, 'setup' | 'invariants' | 'fetch'>): Promise<LoadedSetup> {
  const url = moduleOf(setup);
  if (url === undefined) return { setup: setup as Setup, invariants, fetch };
  let module: { default?: unknown; invariants?: LoadedSetup['invariants']; fetch?: AppOptions['fetch'] };
  try {
    module = await import(url);
  } catch (error) {
    throw new ExploreError(
      'setup',
      `Failed to load ${setup}: ${reasonOf(error)}. Pass the path of a module that Node can import`,
      { cause: error },
    );
  }
  if (typeof module.default === 'function') {
    return { setup: module.default as Setup, invariants: module.invariants, fetch: module.fetch };
  }
  throw new ExploreError(
    'setup',
    `Failed to load ${setup}: its default export is no function. Export the function that creates the app`,
  );
}
