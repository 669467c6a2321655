import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Reply } from '../../lab/reply.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';

interface Trial {
  title: string;
  arena?: 'private' | 'group';
  /** What the message has in place of the number of its sender. */
  from?: (talk: Conversation) => Record<string, unknown>;
  /** The chat to which the reply belongs. Default: that of the conversation. */
  chatId?: (talk: Conversation) => string;
}

const TRIALS: readonly Trial[] = [
  {
    title: 'Somebody whose number is hidden writes, in the chat that has their number',
    from: ({ person, chatId }) => ({ from: person.lid, chatId }),
  },
  {
    title: 'Somebody whose number is hidden writes, in a chat that has their LID',
    arena: 'private',
    from: ({ person }) => ({ from: person.lid }),
    chatId: ({ person }) => person.lid,
  },
  {
    title: 'Somebody whose number is hidden writes in a group',
    arena: 'group',
    from: ({ person }) => ({ from: person.lid }),
  },
  { title: 'Somebody writes in a group', arena: 'group' },
];

export const wrongChat: Rule = {
  id: 'wrong-chat',
  title: 'Sends its answer to another chat than the one that the message is in',
  severity: 'error',
  provokes:
    'Sends texts whose `from` is no address for the answer: from somebody in a group, and from somebody who has a LID (`…@lid`) instead of a number, privately and in a group.',
  observes:
    'To which chats the receiver sends; all wrong ones are named. A private answer to a message in a group may be meant: it is a warning, unless it goes to a LID or to a number that nobody has.',
  because:
    'Only `chat_id` says where a message is. `from` is the person who wrote it: in a group, one of its members. WhatsApp hides numbers behind LIDs; the digits of a LID, or of a group, look like a number and are none, so your answer reaches nobody, or a stranger.',
  cure: 'Send the answer to the chat as it is, with everything after the `@`: `{ to: message.chat_id, body }`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message'],
  needsReplies: true,
  async examine(lab) {
    const found: Found[] = [];
    for (const trial of TRIALS) found.push(...(await examine(lab, trial)));
    // The worst is shown, and all are named: one cure may not mend the others.
    const [first, ...others] = found.sort((a, b) => Number(isWarning(a)) - Number(isWarning(b)));
    return first ? { ...first, seen: [first, ...others].map(({ seen }) => seen).join('. ') } : PASSED;
  },
};

type Found = Extract<Verdict, { result: 'found' }>;

const isWarning = ({ severity }: Found) => severity === 'warning';

async function examine(lab: Lab, { title, arena, from, chatId }: Trial): Promise<Found[]> {
  const talk = lab.conversation(arena);
  const right = chatId?.(talk) ?? talk.chatId;
  const observation = await lab.play({
    ...{ title, talks: [talk], awaits: 0 },
    steps: [talk.sends({ text: lab.say, ...from?.(talk) }), { do: 'settle' }],
  });
  const others = alwaysWrittenTo(lab);
  // A copy, such as a private hint beside the answer in the group, is no mistake.
  if (observation.repliesTo(right).length > 0) return [];
  const wrong = observation.replies.filter((reply) => reply.chatId !== right && !others.has(reply.chatId));
  const byChat = new Map(wrong.map((reply) => [reply.chatId, reply]));
  return [...byChat.values()].map((reply) => ({
    result: 'found',
    ...(arena === 'group' && reply.chatId === toNumber(talk) && { severity: 'warning' as const }),
    seen: `${title}: the receiver sent its answer to ${addressOf(reply)}, where the chat is ${right}`,
    observation,
    expected: { kind: 'replies', chatId: reply.chatId, atMost: 0 },
  }));
}

/** The chats that get a message whoever writes, such as that of the owner. */
function alwaysWrittenTo({ baseline: { observation } }: Lab): ReadonlySet<string> {
  const [talk] = observation.plan.talks;
  const own = talk ? [talk.chatId, talk.person.lid, toNumber(talk)].map(digitsOf) : [];
  return new Set(observation.replies.map(({ chatId }) => chatId).filter((chatId) => !own.includes(digitsOf(chatId))));
}

function toNumber({ person }: Conversation): string {
  return `${person.id}@s.whatsapp.net`;
}

function digitsOf(chatId: string): string {
  return chatId.split('@')[0] ?? '';
}

function addressOf({ request, chatId }: Reply): string {
  const { to } = (request.body ?? {}) as { to?: unknown };
  return typeof to === 'string' ? to : chatId;
}
