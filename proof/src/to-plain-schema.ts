import { type Definitions, type Profile, type Schema, titleOf } from './schema.ts';
import { walkSchema } from './walk-schema.ts';

/**
 * What a profile demands of webhooks, in the keywords of JSON Schema 2020-12 alone, for engines that know no others:
 * the schema of an object whose property `chats.post` is a webhook of that event.
 * Derived from the meaning of our own keywords (CONTRIBUTING.md), apart from how the validators are built:
 * that both come to the same verdicts is the proof.
 */
export function toPlainSchema(
  schemas: Definitions,
  webhookTitles: Readonly<Record<string, string>>,
  profile: Profile,
): Schema {
  const plain: Record<string, Schema> = structuredClone(schemas);
  const reached = new Set<string>();
  for (const title of Object.values(webhookTitles)) {
    const webhook = plain[title]!;
    webhook.required = webhook.required.filter((name: string) => name !== 'event');
    reachable(title, plain, reached);
  }
  for (const schema of Object.values(plain)) {
    // Gathered first, because a node is changed in place.
    for (const [node] of [...walkSchema(schema)]) simplify(node, profile, schemas);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: Object.fromEntries(
      Object.entries(webhookTitles).map(([event, title]) => [event, { $ref: `#/$defs/${title}` }]),
    ),
    $defs: Object.fromEntries([...reached].map((name) => [name, plain[name]])),
  };
}

function simplify(node: Schema, profile: Profile, schemas: Definitions): void {
  const { discriminator, oneOf, 'x-fallback': fallback, 'x-open-vocabulary': open } = node;
  const strictRequired = node['x-strict-required'];
  for (const keyword of Object.keys(node)) {
    if (/^(?:x-.*|\$schema|title|description|examples|discriminator)$/.test(keyword)) delete node[keyword];
  }
  if (profile === 'strict') {
    if (strictRequired) node.required = [...(node.required ?? []), ...strictRequired];
    return;
  }
  for (const keyword of [
    'unevaluatedProperties',
    'pattern',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'minItems',
  ])
    delete node[keyword];
  if (node.type === 'integer') node.type = 'number';
  if (node.type === 'string') delete node.anyOf;
  if (open) delete node.enum;
  if (!fallback) return;
  const tag: string = discriminator.propertyName;
  const known = oneOf.map(({ $ref }: Schema) => schemas[titleOf($ref)]?.properties[tag].const);
  delete node.oneOf;
  node.anyOf = [{ oneOf }, { not: { required: [tag], properties: { [tag]: { enum: known } } }, allOf: [fallback] }];
}

function reachable(title: string, schemas: Definitions, found: Set<string>): void {
  if (found.has(title)) return;
  found.add(title);
  for (const [, ref] of JSON.stringify(schemas[title]).matchAll(/"\$ref":"([^"]+)"/g))
    reachable(titleOf(ref!), schemas, found);
}
