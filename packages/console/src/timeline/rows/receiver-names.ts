/** Short names of receivers by their URLs: the host, with the path where several have the same host. */
export function receiverNames(urls: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(urls)];
  const hosts = all.map((url) => URL.parse(url)?.host ?? url);
  return new Map(
    all.map((url, index) => {
      const host = hosts[index] ?? url;
      const isShared = hosts.indexOf(host) !== hosts.lastIndexOf(host);
      return [url, isShared ? url.replace(/^https?:\/\//, '') : host];
    }),
  );
}
