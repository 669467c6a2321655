import { wrongParameters } from '../state/command-error.ts';
import { mimeTypeOf } from './file-types.ts';

/** What is known of a file that the app sends. */
export interface MediaSource {
  /** The file's id at the service, where the app sent one. */
  id?: string;
  name?: string;
  mimeType?: string;
  /** The file itself, where the app sent it along. Files behind URLs are never fetched. */
  bytes?: Uint8Array;
}

/**
 * Reads a file to send: a data URI in base64, a URL, or the id of a file at the service.
 * That a file with that id exists is not checked.
 */
export function readMediaSource(source: string): MediaSource {
  if (source.startsWith('data:')) return readDataUri(source);
  if (/^https?:\/\//i.test(source)) return { name: fileNameOf(source) };
  const mimeType = mimeTypeOf(`.${source.split('-')[0]}`);
  return { id: source, ...(mimeType && { mimeType }) };
}

function readDataUri(uri: string): MediaSource {
  const [, head = '', base64] = /^data:([^,]*),(.*)$/s.exec(uri) ?? [];
  const [mimeType, ...parameters] = head.split(';').map((part) => part.trim());
  const name = parameters.find((parameter) => parameter.startsWith('name='))?.slice('name='.length);
  const codecs = parameters.filter((parameter) => !/^(?:name=|base64$)/.test(parameter));
  return {
    // A form says this of a file whose type it does not know; the name may know better.
    ...(mimeType && mimeType !== 'application/octet-stream' && { mimeType: [mimeType, ...codecs].join('; ') }),
    ...(name && { name: unescaped(name) }),
    bytes: decode(base64),
  };
}

function decode(base64 = ''): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  } catch {
    throw wrongParameters('media is a data URI, but what follows is not base64');
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

/** The small JPEG of a request, which comes in base64, as messages carry it: a data URI. */
export function toPreview({ preview }: { preview?: string }): { preview?: string } {
  if (preview === undefined) return {};
  return { preview: preview.startsWith('data:') ? preview : `data:image/jpeg;base64,${preview}` };
}
