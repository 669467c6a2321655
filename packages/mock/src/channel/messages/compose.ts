import type { MediaBase, RequestByName, SendBase, ViewOnceBase } from '@whapi-webhooks/types';
import { productsOf, refuseUnknownProduct } from '../business/catalog.ts';
import { isPerson, requireOnWhatsApp } from '../contacts/check-contact.ts';
import { type FileTools, type FileType, mediaFile, mediaTypeOf } from '../media/media-file.ts';
import { readMediaSource, toPreview, type Uploads } from '../media/media-source.ts';
import { toContactId } from '../state/chat-id.ts';
import type { CommandContext } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { findGroupByInvite, findNewsletterByInvite } from '../state/find.ts';
import { pick } from '../state/pick.ts';
import type { MessageContent } from './message-content.ts';
import { createPoll, refuseInvalidPoll } from './poll.ts';

/** What a composer needs besides the request. */
export interface ComposeTools extends FileTools {
  context: CommandContext;
  /** The parameter in the path of the request: a product, a catalogue, a contact or an invite code. */
  subject: string;
  /** The files in the body of the request. */
  uploads: Uploads;
}

/** The requests that send a message to a chat. */
export type SendRequestName = Exclude<
  { [N in keyof RequestByName]: RequestByName[N] extends SendBase ? N : never }[keyof RequestByName],
  'ForwardMessageRequest'
>;

/** The requests that publish a story. */
export type StoryRequestName =
  | 'SendStoryRequest'
  | 'SendStoryTextRequest'
  | 'SendStoryMediaRequest'
  | 'SendStoryAudioRequest';

type ComposerOf<N extends keyof RequestByName> = (request: RequestByName[N], tools: ComposeTools) => MessageContent;

/**
 * Creates the content of a message from a request: one row for each sending operation.
 * Properties that only control the sending, such as `typing_time`, `no_encode` or `preview_type`, are left out.
 */
export const composers: { [N in SendRequestName | StoryRequestName]: ComposerOf<N> } = {
  SendTextRequest: (request) => ({ type: 'text', text: { body: request.body, ...viewOnce(request) } }),
  SendImageRequest: (request, tools) => ({ type: 'image', image: picture('image', request, tools) }),
  SendVideoRequest: (request, tools) => ({ type: 'video', video: picture('video', request, tools) }),
  SendShortRequest: (request, tools) => ({ type: 'short', short: picture('short', request, tools) }),
  SendGifRequest: (request, tools) => ({
    type: 'gif',
    gif: { ...picture('gif', request, tools), ...pick(request, 'autoplay') },
  }),
  SendAudioRequest: (request, tools) => ({
    type: 'audio',
    audio: { ...file('audio', request, tools), ...pick(request, 'seconds') },
  }),
  SendVoiceRequest: (request, tools) => ({
    type: 'voice',
    voice: { ...file('voice', request, tools), ...pick(request, 'seconds', 'recording_time', 'waveform') },
  }),
  SendDocumentRequest(request, tools) {
    const name = request.filename ?? readMediaSource(request.media, tools.state, tools.uploads).name;
    return {
      type: 'document',
      document: {
        ...file('document', { ...request, ...(name && { filename: name }) }, tools),
        ...pick(request, 'caption'),
        ...(name && { filename: name, file_name: name }),
      },
    };
  },
  SendStickerRequest: (request, tools) => ({
    type: 'sticker',
    sticker: {
      ...file('sticker', request, tools),
      ...pick(request, 'animated', 'width', 'height'),
      ...viewOnce(request),
    },
  }),
  SendLinkPreviewRequest: (request, tools) => ({
    type: 'link_preview',
    link_preview: {
      ...pick(request, 'body'),
      ...firstLink(request.body),
      ...pick(request, 'canonical', 'title', 'description'),
      ...cardPicture(request, tools),
    },
  }),
  SendLocationRequest: (request) => ({
    type: 'location',
    location: {
      ...pick(request, 'latitude', 'longitude', 'name', 'address', 'url', 'comment', 'accuracy', 'speed', 'degrees'),
      ...toPreview(request),
      ...viewOnce(request),
    },
  }),
  SendLiveLocationRequest: (request) => ({
    type: 'live_location',
    live_location: {
      ...pick(request, 'latitude', 'longitude', 'accuracy', 'speed', 'degrees'),
      ...(request.comment !== undefined && { caption: request.comment }),
      ...toPreview(request),
      ...viewOnce(request),
    },
  }),
  SendContactRequest: (request) => ({ type: 'contact', contact: pick(request, 'name', 'vcard') }),
  SendContactListRequest: ({ list }) => ({ type: 'contact_list', contact_list: { list } }),
  SendSavedContactRequest(request, { state, subject }) {
    const id = toContactId(subject);
    if (!isPerson(id)) throw new CommandError(404, 'Specified contact not found', `${id} is no contact`);
    const name = request.name ?? state.contacts.get(id)?.name ?? id;
    const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL;waid=${id}:+${id}\nEND:VCARD`;
    return { type: 'contact', contact: { name, vcard } };
  },
  SendPollRequest({ title, options, count }, { context }) {
    refuseInvalidPoll(title, options);
    const limit = count !== undefined && { vote_limit: count };
    return { type: 'poll', poll: createPoll({ title, options, ...limit }, context) };
  },
  // The content of an event has no end and no place: the vendor does not show how a message contains them.
  SendEventRequest: ({ title, description, startTime }) => ({
    type: 'event',
    event: { name: title, ...(description !== undefined && { description }), start: startTime },
  }),
  SendQuizRequest({ title, options, correct_option_index: correct }, { context }) {
    refuseInvalidPoll(title, options);
    if (correct >= options.length) {
      throw wrongParameters(`correct_option_index must be 0 to ${options.length - 1}, not ${correct}`);
    }
    // No source shows the message of a quiz. Recipients do not see which option is correct before they answer.
    return { type: 'poll', poll: createPoll({ title, options, vote_limit: 1 }, context) };
  },
  SendInteractiveRequest: (request, tools) => ({
    type: 'interactive',
    interactive: {
      type: request.type ?? 'button',
      ...pick(request, 'header', 'body', 'footer', 'action'),
      ...(request.media !== undefined &&
        mediaFile('image', sourceOf({ ...request, media: request.media }, tools), tools)),
    },
  }),
  SendCarouselRequest: (request) => ({ type: 'carousel', carousel: pick(request, 'body', 'cards') }),
  SendProductRequest(request, { state, subject }) {
    const seller = request.catalog_id === undefined ? state.account.phone : toContactId(request.catalog_id);
    const isKnown = !state.checkProducts || productsOf(state, seller).some(({ id }) => id === subject);
    if (!isKnown) refuseUnknownProduct(subject);
    return { type: 'product', product: { ...pick(request, 'catalog_id'), product_id: subject } };
  },
  SendCatalogRequest(request, tools) {
    const catalog_id = toContactId(tools.subject);
    requireOnWhatsApp(tools.state, catalog_id);
    const card = linkCard(request, `https://wa.me/c/${catalog_id}`, tools.state.account.name);
    return {
      type: 'catalog',
      catalog: { ...card, ...pick(request, 'description'), ...cardPicture(request, tools), catalog_id },
    };
  },
  SendGroupInviteRequest(request, tools) {
    const { name } = findGroupByInvite(tools.state, tools.subject, 'Specified group not found');
    const card = linkCard(request, `https://chat.whatsapp.com/${tools.subject}`, name);
    return {
      type: 'group_invite',
      group_invite: { ...card, ...cardPicture(request, tools), invite_code: tools.subject },
    };
  },
  SendNewsletterInviteRequest(request, tools) {
    const { id, name } = findNewsletterByInvite(tools.state, tools.subject);
    const card = linkCard(request, `https://whatsapp.com/channel/${tools.subject}`, name);
    return {
      type: 'newsletter_invite',
      newsletter_invite: { ...card, ...cardPicture(request, tools), newsletter_id: id },
    };
  },
  SendStoryTextRequest: ({ caption }) => ({ type: 'story', text: { body: caption } }),
  SendStoryMediaRequest: mediaStory,
  SendStoryAudioRequest: (request, tools) => ({
    type: 'story',
    audio: { ...file('audio', request, tools), ...pick(request, 'seconds') },
  }),
  SendStoryRequest(request, tools) {
    const { media, caption } = request;
    if (media !== undefined) return mediaStory({ ...request, media }, tools);
    if (caption !== undefined) return { type: 'story', text: { body: caption } };
    throw wrongParameters('a story needs media or a caption');
  },
};

interface FileRequest extends MediaBase {
  media: string;
  filename?: string;
}

/** @throws {CommandError} with 415 when the file is of another kind than the message */
function file(type: FileType, request: FileRequest, tools: ComposeTools) {
  const source = sourceOf(request, tools);
  requireKind(type, mediaTypeOf(type, source));
  return mediaFile(type, source, tools);
}

/** The MIME types that cannot be sent as a type. Only certain cases: what the service checks is not documented. */
const KINDS: Partial<Record<FileType, RegExp>> = {
  image: /^image\//,
  video: /^video\//,
  short: /^video\//,
  gif: /^(?:video\/|image\/gif)/,
  audio: /^(?:audio\/|video\/|application\/ogg)/,
  voice: /^(?:audio\/|video\/|application\/ogg)/,
  sticker: /^(?:image\/|video\/)/,
};

function requireKind(type: FileType, mimeType: string): void {
  if (mimeType.startsWith('application/octet-stream') || (KINDS[type]?.test(mimeType) ?? true)) return;
  throw new CommandError(415, 'Unsupported media type', `a file of type ${mimeType} cannot be sent as ${type}`);
}

function sourceOf({ media, mime_type, filename }: FileRequest, { state, uploads }: ComposeTools) {
  const source = readMediaSource(media, state, uploads);
  return { ...source, ...(mime_type && { mimeType: mime_type }), ...(filename && { name: filename }) };
}

interface PictureRequest extends FileRequest, ViewOnceBase {
  caption?: string;
  preview?: string;
  width?: number;
  height?: number;
}

function picture(type: FileType, request: PictureRequest, tools: ComposeTools) {
  return {
    ...file(type, request, tools),
    ...pick(request, 'caption', 'width', 'height'),
    ...toPreview(request),
    ...viewOnce(request),
  };
}

/** The type of the file decides what the story shows. */
function mediaStory(request: PictureRequest & { seconds?: number }, tools: ComposeTools): MessageContent<'story'> {
  const mimeType = mediaTypeOf('image', sourceOf(request, tools));
  if (mimeType.startsWith('video/')) return { type: 'story', video: picture('video', request, tools) };
  if (mimeType.startsWith('image/')) return { type: 'story', image: picture('image', request, tools) };
  return { type: 'story', audio: { ...file('audio', request, tools), ...pick(request, 'seconds') } };
}

function viewOnce({ view_once }: ViewOnceBase): ViewOnceBase {
  return view_once ? { view_once } : {};
}

function firstLink(text: string): { url?: string } {
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  return url === undefined ? {} : { url };
}

/** A link as a card: the service puts it in place of `%URL%`. */
function linkCard({ body = '%URL%', title }: { body?: string; title?: string }, url: string, name?: string) {
  const heading = title ?? name;
  return { body: body.replaceAll('%URL%', url), url, ...(heading !== undefined && { title: heading }) };
}

function cardPicture(request: MediaBase & { media?: string; preview?: string }, tools: ComposeTools) {
  if (request.media === undefined) return toPreview(request);
  const { id, link, sha256 } = file('image', { ...request, media: request.media }, tools);
  return { ...toPreview(request), id, ...(link && { link }), ...(sha256 && { sha256 }) };
}
