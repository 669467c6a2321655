import { sha256 } from '../channel/media/sha256.ts';

/** Whether a request carries the token as a bearer. Takes as long for a wrong token as for another. */
export function isAuthorized(request: Request, token: string): boolean {
  const given = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const [expected, received] = [digest(token), digest(given)];
  let difference = 0;
  for (let i = 0; i < expected.length; i++) difference |= expected.charCodeAt(i) ^ received.charCodeAt(i);
  return difference === 0;
}

/** Of the same length for every text. */
function digest(text: string): string {
  return sha256(new TextEncoder().encode(text));
}
