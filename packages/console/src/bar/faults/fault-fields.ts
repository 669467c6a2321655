/** A schema, as far as the form of a fault needs it. */
interface Schema {
  $ref?: string;
  description?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  pattern?: string;
  title?: string;
  examples?: readonly unknown[];
}

export type Schemas = Readonly<Record<string, Schema>>;

/** A type of fault, and what it takes. */
export interface FaultType {
  type: string;
  description: string;
  fields: FaultField[];
}

/** A field of a fault. */
export interface FaultField {
  name: string;
  description: string;
  kind: 'number' | 'duration' | 'events' | 'text';
  isRequired: boolean;
  /** Of a number. */
  minimum?: number;
  maximum?: number;
  isInteger?: boolean;
  /** The words that it may be, if they are limited. */
  options: readonly string[];
}

/** The types of faults by the components of the control plane's description. */
export function faultTypes(schemas: Schemas): FaultType[] {
  return (schemas.AddFaultStep?.oneOf ?? []).map((given) => {
    const schema = follow(given, schemas);
    const properties = propertiesOf(schema, schemas);
    const { required = [] } = schema;
    const fields = Object.entries(properties)
      .filter(([name]) => name !== 'type')
      .map(([name, property]) => fieldOf(name, property, required.includes(name), schemas))
      .sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
    return { type: String(properties.type?.const), description: schema.description ?? '', fields };
  });
}

function propertiesOf(schema: Schema, schemas: Schemas): Record<string, Schema> {
  const inherited = (schema.allOf ?? []).map((base) => propertiesOf(follow(base, schemas), schemas));
  return Object.assign({}, schema.properties, ...inherited);
}

function fieldOf(name: string, schema: Schema, isRequired: boolean, schemas: Schemas): FaultField {
  const followed = follow(schema, schemas);
  const types = [followed.type ?? []].flat();
  const options = (follow(followed.items ?? {}, schemas).enum ?? followed.enum ?? []).map(String);
  const isDuration = followed.title === 'Duration';
  const isNumber = types.every((type) => type === 'number' || type === 'integer') && types.length > 0;
  return {
    name,
    description: schema.description ?? followed.description ?? '',
    kind: isDuration ? 'duration' : isNumber ? 'number' : types.includes('array') ? 'events' : 'text',
    isRequired,
    options,
    ...(isNumber && { isInteger: types.includes('integer') }),
    ...(followed.minimum !== undefined && { minimum: followed.minimum }),
    ...(followed.maximum !== undefined && { maximum: followed.maximum }),
  };
}

function follow(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : follow(schemas[name] ?? {}, schemas);
}

/** The fault that a form describes: what is empty is left out. */
export function faultOf(
  { type, fields }: FaultType,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const given = fields.flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name]?.trim() ?? '';
    if (value === '') return [];
    if (kind === 'events') return [[name, value.split(/[\s,]+/).filter(Boolean)]];
    const isNumber = kind === 'number' || (kind === 'duration' && /^\d+$/.test(value));
    return [[name, isNumber ? Number(value) : value]];
  });
  return { type, ...Object.fromEntries(given) };
}

/** A fault in a few words. */
export function describeFault(fault: Readonly<Record<string, unknown>>): string {
  const { id, type, left, count, ...others } = fault;
  const parts = Object.entries(others).map(([name, value]) => `${name} ${[value].flat().join(', ')}`);
  const rest = left === undefined ? '' : ` (${left} left)`;
  return `${[type, ...parts].join(', ')}${rest}`;
}
