import { fieldsOf } from '../contract/fields-of.ts';
import { type Definitions, definition, type JsonSchema, refName } from '../contract/json-schema.ts';
import type { EventEntry } from '../contract/read-contract.ts';
import { codeBlock } from '../markdown/code.ts';
import { blocks } from '../markdown/page.ts';

/** How a handler gets at the payload of an event, in TypeScript. */
export function eventSnippet({ name, title, schema, payloadKeys }: EventEntry, definitions: Definitions): string {
  const lines = payloadKeys.map((key) => handle(key, schema, definitions));
  return blocks(
    '## In TypeScript',
    codeBlock(
      'ts',
      `import { isEvent, type WhapiWebhook } from '@whapi-webhooks/types';

export function on${title.replace('Webhook', '')}(webhook: WhapiWebhook): void {
  if (!isEvent(webhook, '${name}')) return;
${(lines.length > 0 ? lines : ['  console.log(webhook.channel_id);']).join('\n')}
}`,
    ),
  );
}

/** How a handler gets at the content of a message type, in TypeScript. */
export function messageSnippet(title: string, type: string, schema: JsonSchema): string {
  const content = Object.keys(schema.properties ?? {}).find((key) => key !== 'type') ?? 'id';
  return blocks(
    '## In TypeScript',
    codeBlock(
      'ts',
      `import { isMessageType, type Message } from '@whapi-webhooks/types';

export function on${title}(message: Message): void {
  if (!isMessageType(message, '${type}')) return;
  console.log(message.${content});
}`,
    ),
  );
}

function handle(key: string, schema: JsonSchema, definitions: Definitions): string {
  const property = schema.properties?.[key] ?? {};
  if (property.type !== 'array') return `  console.log(webhook.${key});`;
  const item = property.items?.$ref ? nameOf(refName(property.items.$ref)) : 'id';
  const list = schema.required?.includes(key) ? `webhook.${key}` : `webhook.${key} ?? []`;
  const shown = property.items?.$ref ? requiredOf(refName(property.items.$ref), definitions) : [];
  const values = shown.map((name) => `${item}.${name}`).join(', ') || item;
  return `  for (const ${item} of ${list}) {\n    console.log(${values});\n  }`;
}

/** Names of up to three properties that are always there. */
function requiredOf(title: string, definitions: Definitions): string[] {
  const schema = definition(title, definitions);
  const [first] = schema.oneOf ?? [];
  const fields = fieldsOf(first?.$ref ? definition(refName(first.$ref), definitions) : schema, definitions);
  return fields
    .filter(({ name, presence }) => presence === 'required' && !name.includes('.'))
    .map(({ name }) => name)
    .slice(0, 3);
}

function nameOf(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
