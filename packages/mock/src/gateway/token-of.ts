/** The token of a request to the gateway: a bearer, or the `token` of the query. */
export function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return bearer ?? (new URL(request.url).searchParams.get('token') || undefined);
}
