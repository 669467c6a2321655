import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Rule } from '../rule.ts';
import { type Act, answersActs } from './acts.ts';

const MEMBER = '19995550101';

const ACTS: readonly Act[] = [
  {
    name: 'calls',
    title: 'Somebody calls, and nobody answers',
    steps: ({ person }) => [{ do: 'receiveCall', with: { from: person.id, ends: 'missed' } }],
  },
  {
    name: 'typing',
    title: 'Somebody opens WhatsApp, types, and closes it',
    before: ({ person }) => [
      { do: 'call', with: { operation: 'POST /presences/{EntryID}', params: { EntryID: person.id }, accept: [409] } },
    ],
    steps: ({ person }) => [
      { do: 'goOnline', with: { from: person.id } },
      { do: 'startTyping', with: { from: person.id } },
      { do: 'goOffline', with: { from: person.id } },
    ],
  },
  {
    name: 'changes of a contact',
    title: 'A contact changes their picture, and the owner renames the contact',
    steps: ({ person }) => [
      { do: 'changeContactPicture', with: { from: person.id } },
      { do: 'renameContact', with: { phone: person.id, name: 'A customer' } },
    ],
  },
  {
    name: 'changes of a group',
    title: 'A group is renamed, and somebody joins it, becomes an admin and leaves it',
    before: inGroup,
    steps: (talk) => {
      const groupId = groupOf(talk);
      return [
        { do: 'renameGroup', with: { groupId, from: talk.person.id, name: 'Neighbours' } },
        { do: 'joinGroup', with: { groupId, from: MEMBER } },
        { do: 'promote', with: { groupId, participants: [MEMBER] } },
        { do: 'leaveGroup', with: { groupId, from: MEMBER } },
      ];
    },
  },
  {
    name: 'being added to a group',
    title: 'Somebody adds the account to a group',
    steps: inGroup,
  },
];

export const answersEvents: Rule = {
  id: 'answers-events',
  title: 'Writes to somebody who did not write: after a call, a change of a contact or of a group',
  severity: 'warning',
  provokes:
    'Lets somebody write a text, then call, come online, type, change their picture, add the account to a group, and change the group.',
  observes: 'Whether the receiver sends more messages than to the text alone.',
  because:
    'A welcome in a group or an answer to a missed call may be what you want. If it is not, your handler takes events of other types for messages.',
  cure: 'If you do not mean it, look at the event before you look for messages: `if (body.event.type !== "messages") return response.sendStatus(200);`. If you do, switch this rule off and say why.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  examine: (lab) => answersActs(lab, ACTS),
};

/** A group of the person that is none of the conversation. */
function groupOf({ person }: Conversation): string {
  return `1203639${person.id}@g.us`;
}

function inGroup(talk: Conversation): AnyScenarioStep[] {
  return [{ do: 'addToGroup', with: { from: talk.person.id, groupId: groupOf(talk), name: 'Friends' } }];
}
