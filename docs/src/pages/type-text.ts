import { type JsonSchema, refName } from '../contract/json-schema.ts';
import { code } from '../markdown/code.ts';

/** A Markdown link to the description of a definition. */
export type Link = (title: string) => string;

/**
 * A short description of the values that a schema accepts.
 * @example typeText({ type: 'array', items: { $ref: '#/$defs/Chat' } }, link); // 'array of [Chat](…)'
 */
export function typeText(schema: JsonSchema, link: Link): string {
  if (schema.$ref) return link(refName(schema.$ref));
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) {
    const values = schema.enum.map(literal).join(', ');
    return schema['x-open-vocabulary'] ? `${values} or another ${schema.type}` : values;
  }
  if (schema.type === 'array') {
    const items = schema.items ? typeText(schema.items, link) : 'anything';
    return `${schema.minItems ? 'non-empty array' : 'array'} of ${items}`;
  }
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  const limits = limitsOf(schema);
  return limits.length > 0 ? `${type} (${limits.join(', ')})` : type;
}

/** A constant as inline code: as in JSON, but strings without quotes. */
export function literal(value: unknown): string {
  return code(typeof value === 'string' && value !== '' ? value : JSON.stringify(value));
}

function limitsOf({ minLength, maxLength, minimum, maximum, pattern }: JsonSchema): string[] {
  return [
    minLength === 1 ? 'not empty' : minLength !== undefined ? `${minLength} characters or more` : '',
    maxLength !== undefined ? `up to ${maxLength} characters` : '',
    pattern ? `matches ${code(pattern)}` : '',
    minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : '',
    minimum !== undefined && maximum === undefined ? `${minimum} or more` : '',
    minimum === undefined && maximum !== undefined ? `${maximum} or less` : '',
  ].filter(Boolean);
}
