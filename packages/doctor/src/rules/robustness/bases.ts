import { examples } from '@whapi-webhooks/contract/examples';
import type { Lab } from '../../lab/lab.ts';
import { withProperty } from './properties.ts';
import type { Base, Json } from './provocation.ts';

const ENDS = /^(?:(?<type>.+)-)?(?<example>minimal|maximal)$/;
/** What a message has only if the account itself sent it. */
const OWN_ONLY = ['status', 'device_id'];
/** What messages of people usually have, but no smallest one, and none that the account itself sent by API. */
const USUAL = { from_name: 'Contact', chat_name: 'Contact' };

/** The webhooks that the mock sends with a plain text to this receiver. */
export function plainBases({ baseline }: Lab): Base[] {
  const { deliveries } = baseline.observation;
  return deliveries
    .filter(({ event }, index) => deliveries.findIndex((delivery) => delivery.event === event) === index)
    .map(({ event, webhook }) => ({
      ...{ event, example: 'plain', webhook: withReceivedUpdates(webhook as unknown as Json) },
      ...(event === 'messages.post' && { type: 'text' }),
    }));
}

/**
 * The smallest and the largest webhook of each event and of each message type, as contacts send them; a text is one that
 * the receiver answers.
 */
export function exampleBases({ say, events }: Lab): Base[] {
  return events.flatMap((event) =>
    Object.entries(examples[event] as Record<string, unknown>).flatMap(([name, webhook]) => {
      const { type, example } = ENDS.exec(name)?.groups ?? {};
      if (example === undefined) return [];
      const received = asReceived(webhook as Json, say, example === 'maximal');
      const [{ type: own }] = (received.messages as [{ type?: string }] | undefined) ?? [{}];
      const named = type === undefined ? own : type.replaceAll('-', '_');
      return [{ event, example, webhook: received, ...(named !== undefined && { type: named }) }];
    }),
  );
}

/** What the mock sends with a plain text, then the largest webhook of each event and of each message type. */
export function largestBases(lab: Lab): Base[] {
  return [...plainBases(lab), ...exampleBases(lab).filter(({ example }) => example === 'maximal')];
}

/** Most handlers skip what the account itself sent: a contact can send the same. */
function asReceived(webhook: Json, say: string, isLargest: boolean): Json {
  const { messages } = webhook as { messages?: readonly Json[] };
  if (!messages) return withReceivedUpdates(webhook);
  return {
    ...webhook,
    messages: messages.map((message) => {
      const { type, text } = message;
      const said = {
        ...(isLargest && USUAL),
        ...message,
        ...(type === 'text' && { text: { ...(text as Json), body: say } }),
      };
      return receivedMessage(said);
    }),
  };
}

/** The changes of chats whose last message the account itself sent are kept from a receiver, as its echo is. */
function withReceivedUpdates(webhook: Json): Json {
  const { chats_updates: updates } = webhook as { chats_updates?: readonly { after_update?: Json }[] };
  if (!updates) return webhook;
  return {
    ...webhook,
    chats_updates: updates.map((update) => {
      const { last_message: last } = (update.after_update ?? {}) as { last_message?: Json };
      return last ? withProperty(update, ['after_update', 'last_message'], receivedMessage(last)) : update;
    }),
  };
}

function receivedMessage(message: Json): Json {
  if (message.from_me !== true) return message;
  const kept = Object.entries(message).filter(([name]) => !OWN_ONLY.includes(name));
  return {
    ...Object.fromEntries(kept),
    from_me: false,
    ...(message.source !== undefined && { source: 'mobile' }),
  };
}
