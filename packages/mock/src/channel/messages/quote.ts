import type { Message, MessageContext, MessageType, QuotedContent } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { toContactId } from '../state/chat-id.ts';
import { contentOf } from './message-content.ts';

/** What a message refers to. */
export interface References {
  /** Id of the message to quote. */
  quoted?: string;
  /** Phone numbers of the people whom the message mentions. */
  mentions?: string[];
}

/** The `context` of a message, where it refers to something. */
export function contextOf(state: ChannelState, { quoted, mentions }: References): { context?: MessageContext } {
  if (!quoted && !mentions) return {};
  return { context: { ...(mentions && { mentions: mentions.map(toContactId) }), ...(quoted && quote(state, quoted)) } };
}

/** A message that the mock does not know is quoted by its id alone. */
function quote({ messages }: ChannelState, id: string): MessageContext {
  const message = messages.get(id);
  if (!message) return { quoted_id: id };
  const content = quotedContent(message);
  return {
    quoted_id: id,
    quoted_type: message.type,
    ...(content && { quoted_content: content }),
    ...(message.from && { quoted_author: message.from }),
  };
}

/** Types of message whose content a quote repeats unchanged. */
const QUOTABLE: ReadonlySet<MessageType> = new Set<MessageType>([
  'text',
  'image',
  'video',
  'gif',
  'short',
  'audio',
  'voice',
  'document',
  'sticker',
  'link_preview',
  'location',
  'live_location',
  'contact',
  'contact_list',
  'poll',
  'interactive',
  'reply',
  'product',
  'catalog',
  'group_invite',
  'newsletter_invite',
  'admin_invite',
]);

/** The content of a message without its type. A file is not loaded in a quote: it has the id `media_init`. */
export function quotedContent(message: Message): QuotedContent | undefined {
  if (!QUOTABLE.has(message.type)) return undefined;
  const content = (contentOf(message) as unknown as Record<string, QuotedContent>)[message.type];
  if (content?.mime_type === undefined) return content;
  const { link, ...rest } = content;
  return { ...rest, id: 'media_init' };
}
