import type { Definitions } from '../schema.ts';
import { compile } from './compile.ts';
import { webhookTitles } from './find-webhook.ts';

/**
 * Checks that payloads can be compared with schemas from outside, before any is.
 * @throws {Error} if there is no webhook among them, a reference leads nowhere, or there is a keyword that cannot be compared
 */
export function checkSchemas(definitions: Definitions): void {
  const titles = webhookTitles(definitions);
  if (titles.size === 0) {
    throw new Error(
      'Failed to compile the schemas: none is of a webhook. Expected a title such as ChatsPostWebhook, and constants in event.type and event.event',
    );
  }
  const definition = compile(definitions);
  for (const title of titles.values()) definition(title);
}
