import { reachableFrom } from '../reachable-from.ts';
import type { Schema } from '../read-schemas.ts';
import type { DescribedWebhook } from './webhooks-in.ts';
import { withRefsTo } from './with-refs-to.ts';

/**
 * Describes the webhooks as AsyncAPI 3, as they are in body mode: a channel, an operation and a message for each event.
 * The application is Whapi.Cloud, which sends; the receiver's URL is unknown, so channels have no address.
 * @param draft07 the bundle in draft-07, the dialect of AsyncAPI
 */
export function asyncApiOf(
  { definitions }: Schema & { definitions?: Record<string, Schema> },
  webhooks: readonly DescribedWebhook[],
  version: string,
): Record<string, unknown> {
  const map = <T>(entryOf: (webhook: DescribedWebhook) => [string, T]) => Object.fromEntries(webhooks.map(entryOf));
  const needed = reachableFrom(
    webhooks.map(({ title }) => title),
    definitions as Record<string, Schema>,
  );
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Webhooks of Whapi.Cloud',
      version,
      description:
        'The application that this document describes is Whapi.Cloud: it sends, and your app receives. Each message is the body of an HTTP request in body mode, which your app responds to with 200. Unofficial. Generated from the JSON Schemas of @whapi-webhooks/schemas, whose version this is.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: map(({ event, title, schema }) => [
      event,
      {
        address: null,
        description: schema.description,
        messages: { [title]: { $ref: `#/components/messages/${title}` } },
      },
    ]),
    operations: map(({ event, title }) => [
      event,
      {
        action: 'send',
        channel: { $ref: `#/channels/${event}` },
        messages: [{ $ref: `#/channels/${event}/messages/${title}` }],
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
      },
    ]),
    components: {
      messages: map(({ event, title, schema, example }) => [
        title,
        {
          name: event,
          description: schema.description,
          payload: { $ref: `#/components/schemas/${title}` },
          ...(example && { examples: [{ name: 'minimal', payload: example }] }),
        },
      ]),
      schemas: Object.fromEntries(
        Object.entries(needed).map(([title, schema]) => [title, withRefsTo('#/components/schemas/', schema)]),
      ),
    },
  };
}
