import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Verdict } from '../rule.ts';
import { count } from '../text.ts';

/**
 * The finding that the receiver sent more messages than to one plain text.
 * @param atMost how many are right. Default: as many as to one plain text
 */
export function moreReplies(
  lab: Lab,
  observation: Observation,
  { chatId }: Conversation,
  atMost: number = lab.baseline.replies,
): Verdict | undefined {
  const sent = observation.replies.length;
  if (sent <= atMost) return undefined;
  const { title } = observation.plan;
  return {
    result: 'found',
    seen: `${title}: the receiver sent ${count(sent, 'message')}, where ${atMost === 0 ? 'none' : `at most ${atMost}`} should be sent`,
    observation,
    expected: { kind: 'replies', chatId, atMost },
  };
}
