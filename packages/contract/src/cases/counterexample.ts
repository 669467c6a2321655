import type { IssueCode } from '../issues/issue.ts';
import type { Profile } from '../webhooks/profile.ts';

/** A payload that must be rejected, for one reason. */
export interface Counterexample {
  /** Why, in a sentence. */
  because: string;
  /** The one issue it must give. */
  issue: { code: IssueCode; pointer: string };
  /** The profiles that reject it. */
  profiles: Profile[];
  /** Whether assigning it to the type of its event is a compile error. */
  types: 'refuse' | 'cannot express';
  payload: unknown;
}
