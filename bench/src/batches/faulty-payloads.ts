import { webhookTexts } from '../webhook-texts.ts';

/** What can be wrong: the type of a value, a missing property, an undeclared one, an unlisted word. */
const FAULTS: ((update: Update) => void)[] = [
  ({ after_update }) => Object.assign(after_update, { mute: 'yes' }),
  ({ before_update }) => delete before_update.last_message.timestamp,
  ({ after_update }) => Object.assign(after_update, { mood: 'good' }),
  ({ after_update }) => Object.assign(after_update, { type: 'person' }),
];

interface Update {
  before_update: { last_message: { timestamp?: number } };
  after_update: object;
}

/** The webhooks with a chat, each with one fault that the strict profile finds. */
export function faultyPayloads(): unknown[] {
  return webhookTexts.chat.map((text, index) => {
    const webhook = JSON.parse(text) as { chats_updates: Update[] };
    FAULTS[index % FAULTS.length]!(webhook.chats_updates[0]!);
    return webhook;
  });
}
