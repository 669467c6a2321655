/** The token of a request to the gateway: a bearer, or the `token` of the query. */
export function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return bearer ?? queryTokenOf(request);
}

/** The `token` of the query. */
export function queryTokenOf({ url }: Pick<Request, 'url'>): string | undefined {
  return new URL(url).searchParams.get('token') || undefined;
}
