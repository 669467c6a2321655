import { operationNames } from '@whapi-webhooks/contract/requests';
import { stepDefinitions } from '@whapi-webhooks/contract/steps';
import { capital, type JsonSchema } from './described.ts';
import { id, object, ownComponents, ref, seq, text, time } from './schemas.ts';
import { derivedProperties, shortProperties } from './short-row.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** A schema that is one of several, each of which has another value of one property. */
interface Union extends JsonSchema {
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly discriminator: { readonly propertyName: string };
}

/** The components of the OpenAPI document: those of the steps, and those that only the control plane has. */
export function components(): Schemas {
  const ofSteps = componentsOfSteps();
  return { ...ofSteps, ...rowComponents(ofSteps), ...ownComponents };
}

function componentsOfSteps(): Schemas {
  const all: Record<string, JsonSchema> = JSON.parse(
    JSON.stringify(stepDefinitions()).replaceAll('"#/$defs/', '"#/components/schemas/'),
  );
  for (const [name, schema] of Object.entries(all)) {
    all[name] = isUnion(schema) ? withMapping(schema, all) : withTypedAlternatives(schema);
  }
  openFaults(all);
  all.RequestResult = withProperties(all.RequestResult, { operation: { type: 'string', enum: operationNames } });
  all.StartedCall = withProperties(
    all.Call,
    { callId: { ...text, description: 'Names the call for further verbs.' } },
    ['callId'],
  );
  return all;
}

function isUnion(schema: JsonSchema): schema is Union {
  return 'discriminator' in schema && 'oneOf' in schema;
}

/** Without a mapping, OpenAPI takes the names of the schemas for the values of the discriminator. */
function withMapping(schema: Union, all: Schemas): JsonSchema {
  const { oneOf, discriminator } = schema;
  const mapping = oneOf.map(({ $ref }) => {
    const { properties = {} } = (all[nameIn($ref)] ?? {}) as { properties?: Schemas };
    return [properties[discriminator.propertyName]?.const, $ref];
  });
  return { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}

function nameIn($ref: string): string {
  return $ref.split('/').at(-1) ?? '';
}

/** Generators of types take an alternative by itself: one that has only a pattern would be of any type. */
function withTypedAlternatives(schema: JsonSchema): JsonSchema {
  const { type, anyOf } = schema as { type?: unknown; anyOf?: readonly JsonSchema[] };
  if (type !== 'string' || !anyOf) return schema;
  return { ...schema, anyOf: anyOf.map((each) => ({ type, ...each })) };
}

/**
 * A fault that was added has an id beside its own properties, so it is closed by those who refer to it; and they
 * extend it, which with a discriminator would mean that they are one more variant.
 */
function openFaults(all: Record<string, JsonSchema>): void {
  const { discriminator, ...faults } = all.AddFaultStep as Union;
  for (const { $ref } of faults.oneOf) {
    const { unevaluatedProperties, ...fault } = all[nameIn($ref)] ?? {};
    all[nameIn($ref)] = fault;
  }
  all.AddFaultStep = faults;
}

function withProperties(schema: JsonSchema = {}, properties: Schemas, required: readonly string[] = []): JsonSchema {
  return {
    ...schema,
    properties: { ...(schema.properties as Schemas), ...properties },
    required: [...((schema.required as readonly string[]) ?? []), ...required],
  };
}

const ROW_CONTENTS = {
  step: 'Step',
  request: 'RequestResult',
  delivery: 'DeliveryResult',
  attempt: 'AttemptResult',
} as const;
const kinds = Object.keys(ROW_CONTENTS) as (keyof typeof ROW_CONTENTS)[];

/** The rows of the timeline by their kinds: whole, and as the stream sends them. */
function rowComponents(ofSteps: Schemas): Schemas {
  const rows = kinds.flatMap((kind) => {
    const content = ROW_CONTENTS[kind];
    const known = { kind: { type: 'string', const: kind }, seq, id, at: time, causedBy: ref('CausedByResult') };
    const { properties, required } = { ...ofSteps, ...ownComponents }[content] as {
      properties: Schemas;
      required: readonly string[];
    };
    const short = Object.fromEntries(shortProperties[kind].map((name) => [name, properties[name] ?? {}]));
    const derived = derivedProperties[kind];
    const always = [...required, 'valid'];
    const optional = ['causedBy', ...Object.keys({ ...short, ...derived }).filter((name) => !always.includes(name))];
    return [
      [`${capital(kind)}Row`, object({ ...known, [kind]: ref(content) }, ['causedBy'])],
      [`Short${capital(kind)}Row`, object({ ...known, ...short, ...derived }, optional)],
    ] as const;
  });
  return {
    ...Object.fromEntries(rows),
    Row: rowUnion('', 'A row of the timeline, with its content in the property that `kind` names.'),
    ShortRow: rowUnion('Short', 'A row as the stream sends it: without bodies.'),
  };
}

function rowUnion(prefix: 'Short' | '', description: string): JsonSchema {
  const refs = kinds.map((kind) => [kind, ref(`${prefix}${capital(kind)}Row`)] as const);
  const mapping = Object.fromEntries(refs.map(([kind, { $ref }]) => [kind, $ref]));
  return { description, oneOf: refs.map(([, each]) => each), discriminator: { propertyName: 'kind', mapping } };
}
