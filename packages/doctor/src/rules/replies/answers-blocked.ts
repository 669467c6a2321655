import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import { PASSED, type Rule } from '../rule.ts';
import { moreReplies } from './more-replies.ts';

interface Trial {
  title: string;
  arena: 'private' | 'group';
  steps: (talk: Conversation) => readonly AnyScenarioStep[];
  /** Undoes it: the receiver may answer nobody else. */
  after: (talk: Conversation) => readonly AnyScenarioStep[];
}

const TRIALS: readonly Trial[] = [
  {
    title: 'The owner blocks somebody before the receiver gets what they wrote',
    arena: 'private',
    steps: (talk) => [
      { do: 'addFault', with: { type: 'delay', by: '5s', event: 'messages.post', count: 1 } },
      talk.says(),
      blacklist('PUT', talk),
    ],
    after: (talk) => [blacklist('DELETE', talk)],
  },
  {
    title: 'An admin writes in a group in which only admins may write',
    arena: 'group',
    steps: (talk) => [allow('admins', talk), talk.says()],
    after: (talk) => [allow('anyone', talk)],
  },
];

export const answersBlocked: Rule = {
  id: 'answers-blocked',
  title: 'Goes on writing to a chat in which it may not write',
  severity: 'warning',
  provokes:
    'Lets somebody write whom the owner blocks before the receiver gets the text, and an admin in a group in which only admins may write: the gateway answers each message of the receiver with 403.',
  observes: 'Whether the receiver tries to send more messages than to a chat in which it may write.',
  because:
    'A 403 with «It is forbidden to send to this group/recipient» does not change when you try again. A bot that retries it, or that answers the webhook with an error so that the service delivers it again, sends requests for hours that nobody gets, and they count towards the limits of the channel.',
  cure: 'Retry 429 and 5xx only, and answer the webhook with 200 when the gateway refuses your message: `if (response.status === 403) return;`.',
  needsReplies: true,
  async examine(lab) {
    for (const { title, arena, steps, after } of TRIALS) {
      const talk = lab.conversation(arena);
      const observation = await lab.play({
        // One more than it should send: a retry comes later than an answer.
        ...{ title, talks: [talk], awaits: lab.baseline.replies + 1 },
        steps: [...steps(talk), { do: 'settle' }, ...lab.answered(talk), ...after(talk)],
      });
      if (observation.replies.length <= lab.baseline.replies) continue;
      const allowed = await whereAllowed(lab, arena);
      const found = moreReplies(lab, observation, talk, Math.max(allowed, lab.baseline.replies));
      if (found) return found;
    }
    return PASSED;
  },
};

/** How many messages it sends to a chat of that kind in which it may write. */
async function whereAllowed(lab: Lab, arena: 'private' | 'group'): Promise<number> {
  const talk = lab.conversation(arena);
  const { replies } = await lab.play({
    ...{ title: 'Somebody writes where the receiver may write', talks: [talk], awaits: 0 },
    steps: [talk.says(), { do: 'settle' }],
  });
  return replies.length;
}

function blacklist(method: 'PUT' | 'DELETE', { person }: Conversation): AnyScenarioStep {
  return { do: 'call', with: { operation: `${method} /blacklist/{ContactID}`, params: { ContactID: person.id } } };
}

function allow(policy: 'admins' | 'anyone', { person, chatId }: Conversation): AnyScenarioStep {
  return {
    do: 'changeGroupSetting',
    with: { groupId: chatId, from: person.id, setting: 'send_messages', policy },
  };
}
