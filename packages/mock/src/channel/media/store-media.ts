import { createFileId } from '../ids/message-id.ts';
import type { Command, CommandContext } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import type { StoredMedia } from '../state/media-store.ts';
import { seconds } from '../state/message-parts.ts';
import { extensionOf, mimeTypeOf } from './file-types.ts';
import type { MediaSource } from './media-source.ts';
import { sampleFile } from './sample-file.ts';
import { sha256 } from './sha256.ts';

/** The files that a command adds to the store. */
export type NewMedia = StoredMedia[];

type FileContent = Pick<StoredMedia, 'id' | 'mimeType'> & { name?: string; bytes: Uint8Array };

/** A file as the channel stores it, with its size and checksum. */
export function storedMedia(
  { id, mimeType, name, bytes }: FileContent,
  context: Pick<CommandContext, 'now'>,
): StoredMedia {
  return {
    id,
    mimeType,
    ...(name !== undefined && { name }),
    sizeBytes: bytes.byteLength,
    sha256: sha256(bytes),
    timestamp: seconds(context),
    bytes,
  };
}

/** POST /media: the channel stores a file under a new id. A URL is not fetched: a sample of its type is stored. */
export const uploadMedia: Command<MediaSource, StoredMedia> = (_, source, context) => {
  if (source.id) throw wrongParameters('Failed to upload the file: media is an id. Send the file itself or a URL.');
  const mimeType = source.mimeType ?? mimeTypeOf(source.name ?? '') ?? 'application/octet-stream';
  const id = createFileId(extensionOf(mimeType), context);
  const file = storedMedia({ ...source, id, mimeType, bytes: source.bytes ?? sampleFile(mimeType).bytes }, context);
  return { changes: { media: [file] }, webhooks: [], result: file };
};

/** DELETE /media/{MediaID}. Messages keep the id. */
export const deleteMedia: Command<{ mediaId: string }, void> = ({ media }, { mediaId }) => {
  if (!media.get(mediaId)) throw new CommandError(404, 'Specified media not found', `no file ${mediaId}`);
  return { changes: { removed: { media: [mediaId] } }, webhooks: [], result: undefined };
};
