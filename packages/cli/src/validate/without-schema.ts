import { isObject } from '../captures/looks-like.ts';

/** Where editors find the schema of a fixture is no part of its webhook. */
export function withoutSchema(value: unknown): unknown {
  if (!isObject(value) || typeof value.$schema !== 'string') return value;
  const { $schema, ...webhook } = value;
  return webhook;
}
