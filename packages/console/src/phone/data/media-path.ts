/**
 * The path of a file of a message, which the mock serves beside the page: a link may have another host, which the
 * policy of the page does not allow.
 */
export function pathOfMedia(account: string, id: string): string {
  const extension = /^\w+/.exec(id)?.[0] ?? 'bin';
  return `/in-files/${encodeURIComponent(account)}/${encodeURIComponent(id)}.${extension}`;
}

/** The path of a picture, by its URL. Undefined if the mock does not serve it. */
export function pathOfPicture(url: string | undefined): string | undefined {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname;
  return path?.startsWith('/in-files/') ? path : undefined;
}
