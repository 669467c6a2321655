/**
 * Why `explore` or `replay` gave up, which says nothing about whether the app is right.
 * - `options`: an option is wrong
 * - `setup`: `setup` threw, or returned what is no app
 * - `story`: the scenario cannot be played, even undisturbed
 * - `stateful`: two undisturbed runs differ, so `setup` keeps state between runs, or the app uses chance or time that
 *   explore does not control
 * - `not-explorable`: the app waits for something that explore does not control, such as a socket, a file or a worker
 * - `endless`: a run does not come to an end
 * - `invariant`: an invariant threw something else than an assertion error
 */
export type ExploreErrorCode = 'options' | 'setup' | 'story' | 'stateful' | 'not-explorable' | 'endless' | 'invariant';

/** Says what kept an app from being explored, and what to do. */
export class ExploreError extends Error {
  override readonly name = 'ExploreError';
  readonly code: ExploreErrorCode;

  constructor(code: ExploreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A value that was thrown, in a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
