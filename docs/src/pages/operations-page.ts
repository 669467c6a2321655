import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';

/**
 * The page of the REST operations: what the mock serves, what each does and which webhooks follow, and what it does not serve.
 * @param served the operations that the mock serves, as `PATCH /chats/{ChatID}`
 * @param known the vendor's operations, written alike
 */
export function operationsPage(served: readonly string[], known: readonly string[]): string {
  const described = operations.filter((operation) => served.includes(nameOf(operation)));
  const missing = known.filter((operation) => !served.includes(operation));
  return page(
    '# REST operations of the mock',
    `The mock serves ${described.length} operations of the gateway. Its tests call each of them, check the answer against its schema, and let it cause no other webhook than those named here. What the service is expected to send, and how that is known, stands in [operations.json](../schemas/rest/operations.json).`,
    '## Served',
    table(
      ['operation', 'what it does', 'webhooks', 'how the webhooks are known'],
      described.map((operation) => [
        code(nameOf(operation)),
        operation.does,
        operation.events.map((event) => `[${event}](events/${event}.md)`).join(', '),
        operation.events.length > 0 ? operation.evidence : '',
      ]),
    ),
    'A sent message runs through the statuses sent, delivered, read and, where it is a sound, played: `statuses.post` for each, by the clock of the mock.',
    '## Not served',
    `${missing.length} further operations of the vendor's OpenAPI are answered with 501 in the vendor's error shape, which names the operation. So is any other request to the gateway.`,
    missing.map((operation) => `- ${code(operation)}`).join('\n'),
  );
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
