import type { ChannelState } from '../state/channel-state.ts';
import { wrongParameters } from '../state/command-error.ts';
import { fromBase64 } from './base64.ts';
import { mimeTypeOf } from './file-types.ts';

/** What is known about a file that the app sends. */
export interface MediaSource {
  /** Id of a file that the app uploaded before. */
  id?: string;
  name?: string;
  /** Absent when it is unknown. */
  mimeType?: string;
  /** Absent for a URL, which is never fetched, and for an unknown id. */
  bytes?: Uint8Array | undefined;
}

/** The files in the body of a request, by the text that represents each of them in the body. */
export type Uploads = ReadonlyMap<string, MediaSource>;

/** Nothing was uploaded. */
export const NO_UPLOADS: Uploads = new Map();

/**
 * Reads the value of a `media` property: a file of the body, a data URI or base64, a URL, or the id of an uploaded file.
 * An id that the channel does not know is accepted, so that tests can use ids of their own.
 * @throws {CommandError} with 400 when a data URI is not valid base64
 */
export function readMediaSource(source: string, { media }: Pick<ChannelState, 'media'>, uploads: Uploads): MediaSource {
  const upload = uploads.get(source);
  if (upload) return upload;
  if (source.startsWith('data:')) return readDataUri(source);
  if (/^https?:\/\//i.test(source)) return { name: fileNameOf(source) };
  const stored = media.get(source);
  if (stored) return stored;
  // Ids have a hyphen, which base64 does not.
  if (source.length % 4 === 0 && /^[A-Za-z\d+/]{4,}={0,2}$/.test(source)) return { bytes: decode(source) };
  const mimeType = mimeTypeOf(`.${source.split('-')[0]}`);
  return { id: source, ...(mimeType && { mimeType }) };
}

/**
 * Reads a data URI in base64.
 * @throws {CommandError} with 400 when it is not valid
 */
export function readDataUri(uri: string): MediaSource {
  const comma = uri.indexOf(',');
  const [mimeType, ...parameters] = uri
    .slice('data:'.length, comma)
    .split(';')
    .map((part) => part.trim());
  const name = parameters.find((parameter) => parameter.startsWith('name='))?.slice('name='.length);
  const codecs = parameters.filter((parameter) => !/^(?:name=|base64$)/.test(parameter));
  return {
    // Clients write this for a file whose type they do not know; the name may reveal it.
    ...(mimeType && mimeType !== 'application/octet-stream' && { mimeType: [mimeType, ...codecs].join('; ') }),
    ...(name && { name: unescaped(name) }),
    bytes: comma < 0 ? decode('%') : decode(uri.slice(comma + 1)),
  };
}

function decode(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    throw wrongParameters('Failed to read the file: what follows the comma of the data URI is not base64.');
  }
}

function fileNameOf(url: string): string {
  return unescaped(url.replace(/[?#].*$/, '').replace(/^.*\//, ''));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The small JPEG of a request, in base64, as messages carry it: a data URI. */
export function toPreview({ preview }: { preview?: string }): { preview?: string } {
  if (preview === undefined) return {};
  return { preview: preview.startsWith('data:') ? preview : `data:image/jpeg;base64,${preview}` };
}
