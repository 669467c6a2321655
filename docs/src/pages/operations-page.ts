import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';

/**
 * The page of the REST operations: those that the mock serves, with the webhooks that they cause, and those that it does not.
 * @param served the operations that the mock serves, such as `PATCH /chats/{ChatID}`
 * @param known the vendor's operations, in the same format
 */
export function operationsPage(served: readonly string[], known: readonly string[]): string {
  const described = operations.filter((operation) => served.includes(nameOf(operation)));
  const missing = known.filter((operation) => !served.includes(operation));
  return page(
    '# REST operations of the mock',
    `The mock serves ${described.length} operations of the gateway. Its tests call each of them, validate the response against its schema, and fail if the operation causes a webhook that is not listed here. For request and response schemas, see [operations.json](../schemas/rest/operations.json).`,
    '## Served',
    table(
      ['operation', 'description', 'webhooks', 'evidence'],
      described.map((operation) => [
        code(nameOf(operation)),
        operation.does,
        operation.events.map((event) => `[${event}](events/${event}.md)`).join(', '),
        operation.events.length > 0 ? operation.evidence : '',
      ]),
    ),
    'After a message is sent, the mock sends `statuses.post` for the statuses sent, delivered, read and, for voice messages and audio files, played. Its clock determines when.',
    '## Not served',
    `For ${missing.length} other operations of the vendor's OpenAPI, the mock returns status 501 with an error in the vendor's format that names the operation. The same applies to any other request to the gateway.`,
    missing.map((operation) => `- ${code(operation)}`).join('\n'),
  );
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
