/** The path of a picture, by its URL. Undefined if the mock does not serve it: the page loads nothing from elsewhere. */
export function pathOfPicture(url: string | undefined): string | undefined {
  const path = url === undefined ? undefined : URL.parse(url, location.href)?.pathname;
  return path?.startsWith('/in-files/') ? path : undefined;
}
