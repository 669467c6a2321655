import type { Bundle } from '../bundle-schemas.ts';
import { reachableFrom } from '../reachable-from.ts';
import type { Schema } from '../read-schemas.ts';
import type { DescribedWebhook } from './webhooks-in.ts';

/**
 * The schema of files that contain one webhook each, for editors: `event` decides which webhook it is, so that an editor
 * completes and checks the properties of that one only. Such a file may name its schema in `$schema`.
 */
export function fixtureSchemaOf(bundle: Bundle, webhooks: readonly DescribedWebhook[]): Schema {
  const $schema = { description: 'Where editors find this schema. It is no part of the webhook.', type: 'string' };
  const families = new Set(webhooks.map(({ family }) => family));
  const titles = webhooks.map(({ title }) => title);
  const $defs = structuredClone(reachableFrom(titles, bundle.$defs));
  for (const title of titles) $defs[title]!.properties = { $schema, ...$defs[title]?.properties };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'WebhookFixture',
    description: 'A webhook of Whapi.Cloud in body mode, as in the strict profile.',
    type: 'object',
    properties: {
      $schema,
      event: {
        description: 'The event: it decides what else the webhook contains.',
        type: 'object',
        properties: {
          type: { description: 'Family of the event.', enum: [...families] },
          event: { description: 'What happened within the family.', type: 'string' },
        },
        required: ['type', 'event'],
      },
    },
    required: ['event'],
    // Nested, because editors also offer what the conditions name.
    allOf: [...families].map((family) => {
      const ofFamily = webhooks.filter((webhook) => webhook.family === family);
      return when('type', family, {
        properties: { event: { properties: { event: { enum: ofFamily.map(({ method }) => method) } } } },
        allOf: ofFamily.map(({ method, title }) => when('event', method, { $ref: `#/$defs/${title}` })),
      });
    }),
    $defs,
  };
}

function when(name: 'type' | 'event', value: string, consequence: Schema): Schema {
  const event = { properties: { [name]: { const: value } }, required: [name] };
  // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
  return { if: { properties: { event }, required: ['event'] }, then: consequence };
}
