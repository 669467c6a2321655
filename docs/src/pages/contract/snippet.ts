import { fieldsOf } from '../../contract/fields-of.ts';
import { type Definitions, definition, type JsonSchema, refName } from '../../contract/json-schema.ts';
import type { EventEntry } from '../../contract/read-contract.ts';
import { codeBlock } from '../../markdown/code.ts';
import { blocks } from '../../markdown/page.ts';

/**
 * A handler for an event, in TypeScript. It returns 200 for invalid webhooks too: Whapi retries anything else, and a
 * webhook that is invalid now is still invalid after a retry.
 */
export function eventSnippet({ name, schema, payloadKeys }: EventEntry, definitions: Definitions): string {
  const lines = payloadKeys.flatMap((key) => linesFor(key, schema, definitions));
  return blocks(
    '## Handler',
    codeBlock(
      'ts',
      `import { validateWebhook } from '@whapi-webhooks/contract';

export async function handler(request: Request): Promise<Response> {
  const body = await request.json().catch(() => undefined);
  const result = validateWebhook(body);
  if (!result.valid) {
    console.error('Invalid webhook:', result.issues);
    return new Response(); // Whapi retries webhooks whose response is not 200.
  }
  if (result.event === '${name}') {
${(lines.length > 0 ? lines : ['console.log(result.webhook.channel_id);']).map((line) => `    ${line}`).join('\n')}
  }
  return new Response();
}`,
    ),
  );
}

/** A function that reads the content of a message type, in TypeScript. */
export function messageSnippet(title: string, type: string, schema: JsonSchema): string {
  const content = Object.keys(schema.properties ?? {}).find((key) => key !== 'type') ?? 'id';
  return blocks(
    '## Handler',
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

/** The lines that read a payload key: a loop over an array, or the value itself. */
function linesFor(key: string, schema: JsonSchema, definitions: Definitions): string[] {
  const property = schema.properties?.[key] ?? {};
  if (property.type !== 'array') return [`console.log(result.webhook.${key});`];
  const item = property.items?.$ref ? nameOf(refName(property.items.$ref)) : 'id';
  const list = schema.required?.includes(key) ? `result.webhook.${key}` : `result.webhook.${key} ?? []`;
  const shown = property.items?.$ref ? requiredOf(refName(property.items.$ref), definitions) : [];
  const values = shown.map((name) => `${item}.${name}`).join(', ') || item;
  return [`for (const ${item} of ${list}) {`, `  console.log(${values});`, '}'];
}

/** Names of up to three required properties. */
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
