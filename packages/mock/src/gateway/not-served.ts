import { CommandError } from '../channel/state/command-error.ts';
import { findOperation } from './find-operation.ts';
import { plainPath } from './find-route.ts';
import { servedOperations } from './served-operations.ts';

const UNKNOWN_RESPONSE = 'No source says what the service responds.';

/** Why operations that the vendor or its clients name are not served. */
const NOT_SERVED: Readonly<Record<string, string>> = {
  'GET /bots': UNKNOWN_RESPONSE,
  'POST /messages/question': 'No source shows the message that it sends.',
  'POST /messages/{MessageID}/comment': UNKNOWN_RESPONSE,
  'POST /groups/link':
    'No source of the vendor has it. Its only client means to send an invitation, but names nobody to send it to. To send one, use POST /groups/link/{InviteCode} with `to`; to join a group, use PUT /groups.',
  'POST /groups/{GroupID}':
    'No source of the vendor has it, and what its only client means is not known. To change a group, use PUT or PATCH /groups/{GroupID}.',
};

/** The error says why, or lists the operations of the same family. */
export function notServed({ method, url }: Pick<Request, 'method' | 'url'>): CommandError {
  const { pathname } = new URL(url);
  const why = NOT_SERVED[findOperation(method, plainPath(pathname))?.operation ?? ''];
  if (why) {
    const details = `${why} In tests, put an MSW handler of your own before whapi.handlers.`;
    return new CommandError(501, `${method} ${pathname} is not served by this mock`, details);
  }
  const [family = ''] = pathname.split('/').filter(Boolean);
  const served = servedOperations.filter((operation) => operation.split(' ')[1]?.split('/')[1] === family);
  const details =
    served.length > 0 ? `Of /${family} it serves ${served.join(', ')}.` : `It serves nothing of /${family}.`;
  return new CommandError(501, `${method} ${pathname} is not served by this mock`, details);
}
