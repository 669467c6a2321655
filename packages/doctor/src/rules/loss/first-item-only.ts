import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Lab } from '../../lab/lab.ts';
import type { Rule } from '../rule.ts';
import { losesRepliesIn, type Story } from './story.ts';

/** Somebody to whom only the account itself writes. */
const STRANGER = '19995550100';

export const firstItemOnly: Rule = {
  id: 'first-item-only',
  title: 'Reads only one item of a webhook that has several',
  severity: 'error',
  provokes:
    'Delivers several messages in one webhook: of three people; one of the account itself before one of a person; a technical message before a text of the same chat.',
  observes: 'Whether each chat gets the replies that it gets when each message has a webhook of its own.',
  because:
    'Payloads are arrays: `messages`, `statuses`, `chats_updates` and their like can hold more than one item. A handler that reads `messages[0]`, or that returns at the first item that it ignores, never sees the others. The webhook counts as delivered, so they do not come again: these people get no answer.',
  cure: 'Handle every item, and skip what you ignore with `continue`, not with `return`: `for (const message of body.messages ?? []) { if (message.from_me) continue; await handle(message); }`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format'],
  needsReplies: true,
  examine: (lab) => losesRepliesIn(lab, storiesFor(lab)),
};

function storiesFor(lab: Lab): Story[] {
  return [
    {
      title: 'Messages of three people arrive in one webhook',
      control: 'three people whose messages have a webhook each',
      talks: () => [lab.conversation(), lab.conversation(), lab.conversation()],
      steps: (talks, isProvoked) => [...batch(lab, isProvoked, 3), ...talks.map((talk) => talk.says())],
    },
    {
      title: 'A message of the account and one of a person arrive in one webhook',
      control: 'a person who writes after the account has written to somebody else',
      talks: () => [lab.conversation()],
      steps: ([talk], isProvoked) => [
        ...batch(lab, isProvoked, 2),
        { do: 'sendFromPhone', with: { to: STRANGER, text: 'See you tomorrow' } },
        talk!.says(),
      ],
    },
    {
      title: 'A technical message and a text of the same chat arrive in one webhook',
      control: 'a text that follows a technical message',
      talks: () => [lab.conversation()],
      steps: ([talk], isProvoked) => [
        ...batch(lab, isProvoked, 2),
        { do: 'makeSystemNoise', with: { chatId: talk!.chatId, from: talk!.person.id } },
        talk!.says(),
      ],
    },
  ];
}

/** The messages in one webhook, and the chats that come with them in another. */
function batch({ baseline }: Lab, isProvoked: boolean, size: number): AnyScenarioStep[] {
  if (!isProvoked) return [];
  const ofChats = baseline.arena === 'group' ? 'chats.patch' : 'chats.post';
  return (['messages.post', ofChats] as const).map((event) => ({
    do: 'addFault',
    with: { type: 'batch', event, size, count: size },
  }));
}
