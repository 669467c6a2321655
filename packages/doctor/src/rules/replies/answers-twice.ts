import type { Lab } from '../../lab/lab.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';
import { moreReplies } from './more-replies.ts';
import { writeTwice } from './write-twice.ts';

export const answersTwice: Rule = {
  id: 'answers-twice',
  title: 'Answers a message twice, once from `messages.post` and once from `chats.patch`',
  severity: 'error',
  provokes:
    'Sends a second text in a chat that exists already, so that `messages.post` and `chats.patch` both carry it. Then the owner archives, pins, mutes and reads a chat: each `chats.patch` carries the last message again.',
  observes:
    'How many messages the receiver sends to the two texts, compared with the same story without `chats.patch` and with the one without `messages.post`: only if it sends less in both, it answers twice. And whether it sends any when the chat changes.',
  because:
    'The service sends `chats.patch` with the last message in it beside nearly every `messages.post`, and again whenever anything about the chat changes. A bot that answers what it finds there sends its reply again, to somebody who wrote once or not at all.',
  cure: 'Answer messages from `messages.post` only, and use `chats.patch` for what it says about the chat: `if (body.event.type !== "messages") return response.sendStatus(200);`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats'],
  needsReplies: true,
  async examine(lab) {
    const found = (await toSecondText(lab)) ?? (await toChanges(lab));
    if (found) lab.withoutChatUpdates = true;
    return found ?? PASSED;
  },
};

async function toSecondText(lab: Lab): Promise<Verdict | undefined> {
  if (!['messages.post', 'chats.patch'].every((event) => lab.events.some((other) => other === event))) return undefined;
  const both = await writeTwice(lab);
  const withoutPatch = await writeTwice(lab, 'chats.patch');
  const found = moreReplies(lab, both.observation, both.talk, withoutPatch.observation.replies.length);
  if (!found) return undefined;
  const withoutPost = (await writeTwice(lab, 'messages.post')).observation.replies.length;
  if (withoutPost >= both.observation.replies.length) return undefined;
  return {
    ...found,
    seen: `${found.seen}, as without \`chats.patch\`. Without \`messages.post\`, it sends ${withoutPost}`,
  };
}

async function toChanges(lab: Lab): Promise<Verdict | undefined> {
  const talk = lab.conversation();
  const { chatId } = talk;
  const observation = await lab.play({
    title: 'The owner archives, pins, mutes and reads the chat, and each change of it carries the last message',
    talks: [talk],
    steps: [
      ...[talk.says(), ...lab.answered(talk)],
      ...['archiveChat', 'pinChat', 'muteChat', 'readChat'].map((verb) => ({ do: verb, with: { chatId } })),
      { do: 'settle' },
    ],
  });
  return moreReplies(lab, observation, talk);
}
