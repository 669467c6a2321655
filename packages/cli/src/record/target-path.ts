/**
 * Where a request is forwarded to. A path that begins with the one of `--to` stays as it is, so that the same URL works with
 * and without the recorder; another one is appended to it.
 * @example targetPath('/hook/chats/patch?x=1', '/hook'); // '/hook/chats/patch?x=1'
 * @example targetPath('/chats/patch?x=1', '/hook'); // '/hook/chats/patch?x=1'
 */
export function targetPath(requestTarget: string, basePath: string): string {
  // A client that takes the recorder for a forward proxy sends the whole URL.
  const target = requestTarget.replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const base = basePath.replace(/\/$/, '');
  const [path = ''] = target.split('?', 1);
  if (target === '*' || base === '' || path === base || path.startsWith(`${base}/`)) return target;
  return (
    base +
    (path === '/' ? basePath.slice(base.length) + target.slice(1) : `${path.startsWith('/') ? '' : '/'}${target}`)
  );
}
