import { createFileId } from '../ids/message-id.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import type { StoredMedia } from '../state/media-store.ts';
import { extensionOf, mimeTypeOf } from './file-types.ts';
import type { MediaSource } from './media-source.ts';
import { sampleFile } from './sample-file.ts';
import { storedMedia } from './store-media.ts';

/** The URL of a stored file. It needs no token: the id cannot be guessed. */
export function mediaLink(
  { mediaUrl, account }: Pick<ChannelState, 'mediaUrl' | 'account'>,
  { id, mimeType }: Pick<StoredMedia, 'id' | 'mimeType'>,
): string {
  return `${mediaUrl}/in-files/${encodeURIComponent(account.phone)}/${encodeURIComponent(id)}.${extensionOf(mimeType)}`;
}

/** A picture of a person or a group: the given file or a sample, and its URL. */
export function createPicture(
  state: Pick<ChannelState, 'mediaUrl' | 'account'>,
  source: MediaSource,
  context: CommandContext,
): { url: string; file: StoredMedia } {
  const mimeType = source.mimeType ?? mimeTypeOf(source.name ?? '') ?? 'image/jpeg';
  const id = createFileId(extensionOf(mimeType), context);
  const file = storedMedia({ ...source, id, mimeType, bytes: source.bytes ?? sampleFile(mimeType).bytes }, context);
  return { url: mediaLink(state, file), file };
}

/** The id of the file that a link points to, be the link a URL or its last part. */
export function mediaIdOf(link: string): string {
  return link.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
