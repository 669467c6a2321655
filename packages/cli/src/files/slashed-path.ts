import { sep } from 'node:path';

/** An absolute path as URLs have it: with forward slashes, and one at the start, also of `/C:/schemas`. */
export function toSlashed(path: string, separator: string = sep): string {
  const slashed = path.split(separator).join('/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/** The path that the file system knows: Windows finds nothing at `/C:/schemas`. */
export function fromSlashed(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replace(/^\/(?=[a-z]:)/i, '') : path;
}
