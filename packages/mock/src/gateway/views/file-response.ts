import { CommandError } from '../../channel/state/command-error.ts';
import type { StoredMedia } from '../../channel/state/media-store.ts';

/**
 * A stored file as a response. `serve` shows a page on the same origin, so a file must not run there:
 * it is sent as an attachment, sandboxed, and browsers must not guess another type.
 * @throws {CommandError} with 404 when there is no such file, or its content was dropped
 */
export function fileResponse(file: StoredMedia | undefined, id: string): Response {
  if (!file) throw new CommandError(404, 'Specified media not found', `no file ${id}`);
  if (!file.bytes) {
    const details = `The content of ${id} was dropped to keep within the limit for files. Raise mediaLimitBytes.`;
    throw new CommandError(404, 'Specified media not found', details);
  }
  const name = file.name === undefined ? '' : `; filename*=UTF-8''${encodeFileName(file.name)}`;
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': asHeader(file.mimeType),
      'content-length': `${file.sizeBytes}`,
      'content-disposition': `attachment${name}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** As RFC 8187 has it, which allows fewer characters than a URL. A lone surrogate has no UTF-8. */
function encodeFileName(name: string): string {
  const asEscape = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(name))).replaceAll(/['()*]/g, asEscape);
}

/** The MIME type of a file is what the client wrote, so it may not be fit for a header. */
function asHeader(mimeType: string): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}(?:;[ -~]{0,200})?$/.test(mimeType) ? mimeType : 'application/octet-stream';
}
