import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';

/** An operation that the mock serves, as `PATCH /chats/{ChatID}`, with what it was seen to do. */
export interface ServedOperation {
  operation: string;
  /** Parts of the channel that it changes. */
  changes: readonly string[];
  /** Events that it causes, at once or by and by. */
  events: readonly string[];
}

/**
 * The page of the REST operations: what the mock serves, what that changes and sends, and what it does not serve.
 * @param known the vendor's operations, as `GET /health`
 */
export function operationsPage(served: readonly ServedOperation[], known: readonly string[]): string {
  const names = served.map(({ operation }) => operation);
  const missing = known.filter((operation) => !names.includes(operation));
  return page(
    '# REST operations of the mock',
    `The mock serves ${served.length} operations of the gateway. Each was called once, on a channel with a chat, a group and a few messages, to see what it changes and which webhooks follow; reads change nothing. What the service itself is expected to send stands in [operations.json](../schemas/rest/operations.json), with how that is known.`,
    '## Served',
    table(
      ['operation', 'body', 'changes', 'webhooks'],
      served.map(({ operation, changes, events }) => [
        code(operation),
        bodyOf(operation),
        changes.join(', '),
        events.map((event) => `[${event}](events/${event}.md)`).join(', '),
      ]),
    ),
    '## Not served',
    `${missing.length} further operations of the vendor's OpenAPI are answered with 501 in the vendor's error shape, which names the operation. So is any other request to the gateway.`,
    missing.map((operation) => `- ${code(operation)}`).join('\n'),
  );
}

function bodyOf(operation: string): string {
  const { request } = operations.find(({ method, path }) => `${method} ${path}` === operation) ?? {};
  return request ? code(request) : '';
}
