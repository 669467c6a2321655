import type { Verdict } from './rule.ts';

/** Of a receiver that leaves even a plain text open. */
export const RESPONDS_TO_NOTHING: Extract<Verdict, { result: 'not-judged' }> = {
  ...{ result: 'not-judged', why: 'The receiver does not respond to a plain text at all' },
  hint: 'Let it answer 200 first: rule "slow" shows the request that it leaves open',
};

/** What doctor must be told of a receiver that answers certain people or texts only. */
export const WHAT_IT_ANSWERS =
  'what the receiver answers: say "menu", from the only number or in the only group, by id or by name, that it serves';
