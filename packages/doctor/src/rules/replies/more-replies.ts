import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Verdict } from '../rule.ts';
import { count } from '../text.ts';

/**
 * The finding that the receiver sent more messages than it should, to whatever chats.
 * @param atMost how many are right. Default: as many as to one plain text
 */
export function moreReplies(
  lab: Lab,
  observation: Observation,
  talk: Conversation,
  atMost: number = lab.baseline.replies,
): Extract<Verdict, { result: 'found' }> | undefined {
  const sent = observation.replies.length;
  if (sent <= atMost) return undefined;
  const { title } = observation.plan;
  const times = observation.isLoop ? `${count(sent, 'message')} until doctor stopped it` : count(sent, 'message');
  return {
    result: 'found',
    seen: `${title}: the receiver sent ${times}, where ${atMost === 0 ? 'none' : `at most ${atMost}`} should be sent`,
    observation,
    expected: { kind: 'replies', ...fullestChat(lab, observation, talk, atMost) },
  };
}

/** The chat that got too many: that of the conversation, or else another one. */
function fullestChat({ baseline }: Lab, observation: Observation, { chatId }: Conversation, atMost: number) {
  if (observation.repliesTo(chatId).length > atMost) return { chatId, atMost };
  const others = [...new Set(observation.replies.map((reply) => reply.chatId))].filter((id) => id !== chatId);
  const excess = (id: string) => observation.repliesTo(id).length - baseline.observation.repliesTo(id).length;
  const [fullest = chatId] = others.sort((a, b) => excess(b) - excess(a));
  return { chatId: fullest, atMost: baseline.observation.repliesTo(fullest).length };
}
