import type {
  AdminInviteContent,
  AudioContent,
  ButtonsContent,
  CarouselContent,
  ContactContent,
  ContactListContent,
  DocumentContent,
  EventContent,
  HsmContent,
  ImageContent,
  InteractiveContent,
  LinkPreviewContent,
  ListContent,
  LiveLocationContent,
  LocationContent,
  OrderContent,
  PollContent,
  ProductReference,
  ReplyContent,
  StickerContent,
  SystemContent,
  TextContent,
  VideoContent,
} from '@whapi-webhooks/types';
import { type FileType, mediaFile } from '../media/media-file.ts';
import { sha256 } from '../media/sha256.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import type { MessageContent } from './message-content.ts';
import { createPoll } from './poll.ts';

/** What somebody can write, by type of message. A file needs nothing: `{ image: {} }` is a picture. */
export interface IncomingContents {
  /** The text, or the text with buttons. */
  text: string | TextContent;
  image: Partial<ImageContent>;
  video: Partial<VideoContent>;
  gif: Partial<VideoContent>;
  /** A round video note. */
  short: Partial<VideoContent>;
  audio: Partial<AudioContent>;
  voice: Partial<AudioContent>;
  document: Partial<DocumentContent>;
  documentWithCaption: Partial<DocumentContent>;
  sticker: Partial<StickerContent>;
  link_preview: LinkPreviewContent;
  location: LocationContent;
  live_location: LiveLocationContent;
  contact: ContactContent;
  contact_list: ContactListContent;
  /** `vote_limit` 0, the default, is for any number of options. */
  poll: Pick<PollContent, 'title' | 'options' | 'vote_limit'>;
  poll_update: PollContent;
  interactive: InteractiveContent;
  /** What comes when somebody presses a button; `choose` makes it from a message with buttons. */
  reply: ReplyContent;
  buttons: ButtonsContent;
  list: ListContent;
  carousel: CarouselContent;
  hsm: HsmContent;
  order: OrderContent;
  product: ProductReference;
  catalog: LinkPreviewContent;
  group_invite: LinkPreviewContent;
  newsletter_invite: LinkPreviewContent;
  admin_invite: AdminInviteContent;
  event: EventContent;
  /** What WhatsApp itself says in a chat. */
  system: SystemContent;
  /** Announces several pictures, which follow as messages of their own. */
  album: Record<never, never>;
  /** A call, as the chat shows it. */
  call: Record<never, never>;
}

/** One kind of content, and no other. */
export type IncomingContent<K extends keyof IncomingContents = keyof IncomingContents> = {
  [T in K]: { [P in T]: IncomingContents[P] } & { [P in Exclude<keyof IncomingContents, T>]?: never };
}[K];

interface Tools {
  state: ChannelState;
  messageId: string;
  context: CommandContext;
}

/**
 * The content of a message that somebody writes.
 * @throws {TypeError} when there is none, or more than one
 */
export function incomingContent(input: Partial<IncomingContents>, tools: Tools): MessageContent {
  const types = Object.keys(COMPLETE).filter((type) => input[type as keyof IncomingContents] !== undefined);
  const [type] = types as (keyof IncomingContents)[];
  if (type === undefined || types.length > 1) {
    const found = type === undefined ? 'no content' : `${types.join(' and ')} at once`;
    throw new TypeError(`Failed to write a message: it has ${found}. Pass one kind of content, such as \`text\``);
  }
  const complete = COMPLETE[type] as (content: unknown, tools: Tools) => unknown;
  const content = complete(input[type], tools);
  return { type, ...(content !== undefined && { [KEYS[type] ?? type]: content }) } as unknown as MessageContent;
}

/** Types whose content goes by another name. */
const KEYS: Partial<Record<keyof IncomingContents, string>> = { documentWithCaption: 'document', poll_update: 'poll' };

const PREVIEW = 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==';
const PICTURE = { width: 1200, height: 900, preview: PREVIEW };
const FILM = { seconds: 14, width: 720, height: 1280, preview: PREVIEW };

/** How what a test leaves out is filled in, so that it has what captured messages have. The numbers are made up. */
const COMPLETE: { [T in keyof IncomingContents]: (content: IncomingContents[T], tools: Tools) => unknown } = {
  text: (text) => (typeof text === 'string' ? { body: text } : text),
  image: file('image', { file_size: 36_988, ...PICTURE }),
  video: file('video', { file_size: 1_843_200, ...FILM }),
  gif: file('gif', { file_size: 184_320, ...FILM, autoplay: true }),
  short: file('short', { file_size: 921_600, ...FILM }),
  audio: file('audio', { file_size: 4_194_304, seconds: 187 }),
  voice: file('voice', { file_size: 10_842, seconds: 5 }),
  document: file('document', { file_size: 142_337 }),
  documentWithCaption: file('document', { file_size: 142_337 }),
  sticker: file('sticker', { file_size: 24_570, width: 512, height: 512 }),
  link_preview: asItIs,
  location: asItIs,
  live_location: asItIs,
  contact: asItIs,
  contact_list: asItIs,
  poll: (poll, { context }) => createPoll(poll, context),
  poll_update: asItIs,
  interactive: asItIs,
  reply: asItIs,
  buttons: asItIs,
  list: asItIs,
  carousel: asItIs,
  hsm: asItIs,
  order: asItIs,
  product: asItIs,
  catalog: asItIs,
  group_invite: asItIs,
  newsletter_invite: asItIs,
  admin_invite: asItIs,
  event: asItIs,
  system: asItIs,
  album: () => undefined,
  call: () => undefined,
};

function asItIs<T>(content: T): T {
  return content;
}

/** Nothing is known of the bytes, so the checksum is that of the file's id: the same one for the same file. */
function file(type: FileType, defaults: object) {
  return (content: Partial<DocumentContent>, { state, messageId }: Tools) => {
    const name = content.file_name ?? content.filename ?? (type === 'document' ? 'document.pdf' : undefined);
    const { id, mime_type } = content;
    const source = { ...(id && { id }), ...(name && { name }), ...(mime_type && { mimeType: mime_type }) };
    const base = mediaFile(type, source, { state, messageId });
    return {
      ...base,
      ...defaults,
      sha256: sha256(new TextEncoder().encode(base.id)),
      ...(type === 'document' && { file_name: name, filename: name }),
      ...content,
    };
  };
}
