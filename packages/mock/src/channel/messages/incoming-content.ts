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
  PollContent,
  ProductReference,
  ReplyContent,
  StickerContent,
  SystemContent,
  TextContent,
  VideoContent,
} from '@whapi-webhooks/types';
import type { IncomingOrder } from '../business/place-order.ts';
import { type FileTools, type FileType, mediaFile, mediaTypeOf } from '../media/media-file.ts';
import { SAMPLE_PREVIEW, sampleFile } from '../media/sample-file.ts';
import type { CommandContext } from '../state/command.ts';
import type { MessageContent } from './message-content.ts';
import { createPoll } from './poll.ts';

/** A file in a message. What is left out is filled in: without `bytes`, with a small valid file of the right type. */
export type IncomingFile<T> = Partial<T> & {
  /** The content of the file. Its size and checksum follow from it; give its dimensions or length yourself. */
  bytes?: Uint8Array;
};

/** The content of a message, by its type. Of a file everything may be left out: `{ image: {} }` is a picture. */
export interface IncomingContents {
  /** The text, or the text with buttons. */
  text: string | TextContent;
  image: IncomingFile<ImageContent>;
  video: IncomingFile<VideoContent>;
  gif: IncomingFile<VideoContent>;
  /** A round video note. */
  short: IncomingFile<VideoContent>;
  audio: IncomingFile<AudioContent>;
  voice: IncomingFile<AudioContent>;
  document: IncomingFile<DocumentContent>;
  documentWithCaption: IncomingFile<DocumentContent>;
  sticker: IncomingFile<StickerContent>;
  link_preview: LinkPreviewContent;
  location: LocationContent;
  live_location: LiveLocationContent;
  contact: ContactContent;
  contact_list: ContactListContent;
  /** `vote_limit` 0, the default, is for any number of options. */
  poll: Required<Pick<PollContent, 'title' | 'options'>> & Pick<PollContent, 'vote_limit'>;
  poll_update: PollContent;
  interactive: InteractiveContent;
  /** The reply when a contact presses a button; `choose` creates it from a message with buttons. */
  reply: ReplyContent;
  buttons: ButtonsContent;
  list: ListContent;
  carousel: CarouselContent;
  hsm: HsmContent;
  /** An order of products. */
  order: IncomingOrder;
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

interface Tools extends FileTools {
  context: CommandContext;
}

/**
 * The content of a message that a contact sends.
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

/** Types whose content has another property name. */
const KEYS: Partial<Record<keyof IncomingContents, string>> = { documentWithCaption: 'document', poll_update: 'poll' };

/** How content that a test leaves out is filled in, so that a message has the properties of captured ones. */
const COMPLETE: { [T in keyof IncomingContents]: (content: IncomingContents[T], tools: Tools) => unknown } = {
  text: (text) => (typeof text === 'string' ? { body: text } : text),
  image: file('image', { preview: SAMPLE_PREVIEW }),
  video: file('video', { preview: SAMPLE_PREVIEW }),
  gif: file('gif', { preview: SAMPLE_PREVIEW, autoplay: true }),
  short: file('short', { preview: SAMPLE_PREVIEW }),
  audio: file('audio'),
  voice: file('voice'),
  document: file('document'),
  documentWithCaption: file('document'),
  sticker: file('sticker'),
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

/** A file with its bytes, or a sample with its dimensions and length. Documents have neither. */
function file(type: FileType, defaults: object = {}) {
  return ({ bytes, ...content }: IncomingFile<DocumentContent>, tools: Tools) => {
    const name = content.file_name ?? content.filename ?? (type === 'document' ? 'document.pdf' : undefined);
    const { id, mime_type } = content;
    const source = { ...(id && { id }), ...(name && { name }), ...(mime_type && { mimeType: mime_type }) };
    const { bytes: sample, ...about } = sampleFile(mediaTypeOf(type, source));
    return {
      ...mediaFile(type, { ...source, bytes: bytes ? new Uint8Array(bytes) : sample }, tools),
      ...(!bytes && type !== 'document' && about),
      ...defaults,
      ...(type === 'document' && { file_name: name, filename: name }),
      ...content,
    };
  };
}
