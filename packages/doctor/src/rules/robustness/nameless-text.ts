import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Verdict } from '../rule.ts';
import { count } from '../text.ts';
import { addressTo } from './address-to.ts';
import { plainBases } from './bases.ts';
import type { Json } from './provocation.ts';

/** What says nothing about whether a text is to be answered, unless doctor was told the name of a chat. */
const NAMES = ['from_name', 'chat_name'] as const;

/** Above the numbers of all other webhooks. */
let number = 1_000_000;

/** The finding that a text gets no answer where the name of its sender or chat is missing: the bot may hide its error. */
export async function namelessText(lab: Lab): Promise<Verdict> {
  const base = plainBases(lab).find(({ type }) => type === 'text');
  const { replies, varies } = lab.baseline;
  if (!base || replies === 0 || varies) return PASSED;
  const { messages } = base.webhook as { messages: readonly Json[] };
  for (const name of NAMES) {
    if (!messages.some((message) => name in message) || (name === 'chat_name' && lab.hasNamedGroup)) continue;
    const nameless = { ...base.webhook, messages: messages.map(({ [name]: _, ...message }) => message) };
    const observation = await send(lab, nameless, `A text without \`${name}\``);
    const { length: sent } = observation.replies;
    if (sent >= replies) continue;
    const { length: wanted } = (await send(lab, base.webhook, `A text with \`${name}\``)).replies;
    if (sent >= wanted) continue;
    return {
      result: 'found',
      seen: `${observation.plan.title}: the receiver sent ${count(sent, 'message')}, where it sends ${wanted} with it`,
      observation,
      expected: { kind: 'replies', chatId: observation.plan.talks[0]?.chatId ?? '', atLeast: wanted },
    };
  }
  return PASSED;
}

function send(lab: Lab, webhook: Json, title: string): Promise<Observation> {
  const talk = lab.conversation();
  const addressed = addressTo(webhook, talk, number++, lab.channelId);
  return lab.play({
    ...{ title, talks: [talk], muted: ['echo', 'statuses'] },
    steps: [{ do: 'send', with: { webhook: addressed, unchecked: true } } as never, { do: 'settle' }],
  });
}
