/** Origins of web pages that may read the responses, or `true` for all. */
type AllowedOrigins = boolean | readonly string[];

/** Responds to the preflight request of a web page if its origin is allowed. */
export function answerPreflight(request: Request, allowed: AllowedOrigins): Response | undefined {
  if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return undefined;
  const origin = allowedOrigin(request, allowed);
  if (!origin) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
      vary: 'Origin',
    },
  });
}

/** Adds the CORS headers to a response if the origin of the web page is allowed. */
export function allowOrigin(request: Request, allowed: AllowedOrigins, response: Response): Response {
  const origin = allowedOrigin(request, allowed);
  if (origin) {
    response.headers.set('access-control-allow-origin', origin);
    response.headers.append('vary', 'Origin');
  }
  return response;
}

function allowedOrigin({ headers }: Request, allowed: AllowedOrigins): string | undefined {
  const origin = headers.get('origin');
  if (!origin || !allowed) return undefined;
  return allowed === true || allowed.includes(origin) ? origin : undefined;
}
