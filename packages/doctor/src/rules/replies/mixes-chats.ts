import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Reply } from '../../lab/reply.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { count } from '../text.ts';

const PEOPLE = 20;

export const mixesChats: Rule = {
  id: 'mixes-chats',
  title: 'Mixes up the chats of people who write at the same time',
  severity: 'error',
  provokes: `Delivers the texts of ${PEOPLE} people in ${PEOPLE} chats at the same moment.`,
  observes:
    'Whether one chat gets more messages than it should while another gets fewer, and, where the answer to one person contains their name, number or text, whether somebody gets that of another person.',
  because:
    'Webhooks arrive side by side, not one after another. A handler that keeps the current chat or message in a variable outside of it finds the one of somebody else there after its next `await`: people get the answers to others, with what these wrote.',
  cure: 'Keep what belongs to a message inside the handler: `const { chat_id } = message;` instead of a variable of the module, and state of a conversation in a map by `chat_id`.',
  needsReplies: true,
  async examine(lab) {
    const talks = Array.from({ length: PEOPLE }, () => lab.conversation());
    if (new Set(talks.map(({ chatId }) => chatId)).size < PEOPLE) {
      return {
        ...{ result: 'not-judged', why: 'All texts come from one person or in one group, as doctor was told' },
        hint: 'Let the receiver answer new people, and leave out the person and the group',
      };
    }
    const said = await distinctTexts(lab, talks);
    const observation = await lab.play({
      title: `${PEOPLE} people write at the same time`,
      talks,
      steps: [
        { do: 'addFault', with: { type: 'burst', size: PEOPLE, event: 'messages.post', count: PEOPLE } },
        ...talks.map((talk, index) => talk.says(said?.[index])),
        { do: 'settle' },
      ],
    });
    return misdirected(lab, observation) ?? misquoted(observation, said) ?? PASSED;
  },
};

/** A text for each person, if the receiver answers such texts as many times as the plain one, and repeats them. */
async function distinctTexts(lab: Lab, talks: readonly Conversation[]): Promise<readonly string[] | undefined> {
  const texts = talks.map((_, index) => `${lab.say} ${401 + index}`);
  const [text = ''] = texts;
  const talk = lab.conversation();
  const { replies } = await lab.play({
    ...{ title: 'Somebody writes a text of their own', talks: [talk], awaits: 0 },
    steps: [talk.says(text), { do: 'settle' }],
  });
  return replies.length === lab.baseline.replies && replies.some((reply) => mentions(reply, text)) ? texts : undefined;
}

/** Where somebody got the answer that another person should have got. */
function misdirected({ baseline }: Lab, observation: Observation): Verdict | undefined {
  const [first] = baseline.observation.plan.talks;
  const each = first ? baseline.observation.repliesTo(first.chatId).length : 0;
  const sent = ({ chatId }: Conversation) => observation.repliesTo(chatId).length;
  const { talks } = observation.plan;
  const tooMany = talks.filter((talk) => sent(talk) > each).sort((a, b) => sent(b) - sent(a));
  const tooFew = talks.filter((talk) => sent(talk) < each);
  const [most] = tooMany;
  if (!most || tooFew.length === 0) return undefined;
  return {
    result: 'found',
    seen: `${observation.plan.title}: ${most.chatId} got ${count(sent(most), 'message')}, and ${tooFew.length} of the ${PEOPLE} chats got fewer than ${each}, where each chat should get ${each}`,
    observation,
    expected: { kind: 'replies', chatId: most.chatId, atMost: each },
  };
}

/** Where somebody got what belongs to another person. */
function misquoted(observation: Observation, said: readonly string[] | undefined): Verdict | undefined {
  const { talks, title } = observation.plan;
  const marks = talks.map(({ person }, index) => [person.name, person.id, ...(said?.slice(index, index + 1) ?? [])]);
  for (const talk of talks) {
    for (const reply of observation.repliesTo(talk.chatId)) {
      const foreign = marks
        .flatMap((each, index) => (talks[index] === talk ? [] : each))
        .find((mark) => mentions(reply, mark));
      if (foreign === undefined) continue;
      return {
        result: 'found',
        seen: `${title}: a message to ${talk.person.name} in ${talk.chatId} contains "${foreign}", which belongs to another person`,
        observation,
        expected: { kind: 'never-says', chatId: talk.chatId, text: foreign },
      };
    }
  }
  return undefined;
}

/** Whether a reply contains a text, and not only as a part of a longer number or word. */
function mentions({ request: { body } }: Reply, text: string): boolean {
  const { to, ...content } = (body ?? {}) as Record<string, unknown>;
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'u').test(JSON.stringify(content));
}
