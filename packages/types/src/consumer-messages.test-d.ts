// How an app uses messages. `typescript-versions.test.ts` compiles it with every supported version of TypeScript.
import {
  type Action,
  type AnyMessage,
  isActionType,
  isMessageType,
  type Message,
  type PayloadOf,
  type TextMessage,
  type UnlistedMessage,
} from '@whapi-webhooks/types';

export function content(message: Message): unknown {
  switch (message.type) {
    case 'text':
      return message.text.body;
    case 'image':
      return message.image.mime_type;
    case 'video':
      return message.video.mime_type;
    case 'gif':
      return message.gif.mime_type;
    case 'short':
      return message.short.mime_type;
    case 'audio':
      return message.audio.seconds;
    case 'voice':
      return message.voice.seconds;
    case 'document':
      return message.document.file_name;
    case 'documentWithCaption':
      return message.document?.caption;
    case 'link_preview':
      return message.link_preview.body;
    case 'location':
      return message.location.latitude;
    case 'live_location':
      return message.live_location.latitude;
    case 'contact':
      return message.contact.vcard;
    case 'contact_list':
      return message.contact_list.list;
    case 'sticker':
      return message.sticker.mime_type;
    case 'poll':
      return message.poll.options?.length ?? 0;
    case 'poll_update':
      return message.poll?.results;
    case 'interactive':
      return message.interactive.body;
    case 'reply':
      return message.reply.type === 'list_reply' ? message.reply.list_reply.id : message.reply.buttons_reply.id;
    case 'buttons':
      return message.buttons.buttons;
    case 'list':
      return message.list.sections;
    case 'carousel':
      return message.carousel?.cards;
    case 'hsm':
      return message.hsm.body;
    case 'order':
      return message.order.order_id;
    case 'product':
      return message.product.catalog_id;
    case 'catalog':
      return message.catalog.body;
    case 'group_invite':
      return message.group_invite.body;
    case 'newsletter_invite':
      return message.newsletter_invite.body;
    case 'admin_invite':
      return message.admin_invite.newsletter_id;
    case 'event':
      return message.event.name;
    case 'story':
      return message.text?.body;
    case 'pin':
      return message.action?.target;
    case 'system':
      return message.system?.body;
    case 'action':
      return happening(message.action);
    case 'album':
    case 'call':
    case 'unknown':
      return message.id;
    default:
      return unlisted(message satisfies never);
  }
}

/** To the compiler there is no such message; the tolerant profile accepts it. */
function unlisted(message: UnlistedMessage): string {
  return `${message.type} in ${message.chat_id}`;
}

function happening(action: Action): unknown {
  switch (action.type) {
    case 'ephemeral':
      return action.ephemeral;
    case 'reaction':
      return action.emoji;
    case 'edit':
    case 'edited':
      return action.edited_content;
    case 'vote':
      return action.votes;
    case 'comment':
      return action.comment;
    case 'event_response':
      return action.event_response;
    case 'delete':
    case 'pin':
    case 'unpin':
      return action.target;
    default:
      return action satisfies never;
  }
}

/** Guards narrow messages of types that may not be listed; a `switch` cannot. */
export function textOf(message: AnyMessage): string {
  if (isMessageType(message, 'text')) return message.text.body;
  if (isMessageType(message, 'action') && isActionType(message.action, 'comment')) return message.action.comment ?? '';
  return message.type;
}

export function texts(messages: Message[]): string[] {
  return messages.flatMap((message) => (isMessageType(message, 'text') ? message.text.body : []));
}

export function incomplete(message: Message): unknown {
  if (isMessageType(message, 'text')) return message.text;
  // @ts-expect-error only text messages are excluded
  return message satisfies never;
}

export function afterwards(message: AnyMessage): string {
  // @ts-expect-error an image has no text, nor has an unlisted message
  if (message.type === 'image') return message.text.body;
  return '';
}

const base = { id: 'a', chat_id: '919984351847@s.whatsapp.net', from_me: false, timestamp: 1_712_995_245 };
export const text: TextMessage = { ...base, type: 'text', text: { body: 'Hello' } };
export const posted: PayloadOf<'messages.post'> = { messages: [text], channel_id: 'MANTIS-M72HC' };
export const later: AnyMessage = { ...base, type: 'hologram' };

// @ts-expect-error a text message without a text
export const empty: Message = { ...base, type: 'text' };

// @ts-expect-error the content of another type
export const mixed: Message = { ...base, type: 'text', image: { id: 'b', mime_type: 'image/png' } };

// @ts-expect-error not one of the types
isMessageType(text, 'hologram');

// @ts-expect-error not one of the actions
isActionType({ type: 'pin', target: 'a' }, 'fold');

// @ts-expect-error a misspelt property
text.text.bdy;
