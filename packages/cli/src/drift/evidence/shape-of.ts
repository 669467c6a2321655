import { createHash } from 'node:crypto';
import type { Observation } from '@whapi-webhooks/evidence';

/**
 * The shape of a payload: its property paths with the types of their values, and the values at enumerations and
 * discriminators. Payloads of one shape show the same, whoever and whatever they are about.
 * @returns a hash, equal for equal shapes
 */
export function shapeOf(payload: unknown, observations: readonly Observation[]): string {
  const parts = new Set<string>();
  addPaths(payload, '', parts);
  for (const observation of observations) {
    if (observation.kind !== 'value' && observation.kind !== 'variant') continue;
    parts.add(`${observation.pointer.replaceAll(/\/\d+(?=\/|$)/g, '[]')} = ${JSON.stringify(observation.value)}`);
  }
  return createHash('sha256')
    .update([...parts].sort().join('\n'))
    .digest('hex')
    .slice(0, 16);
}

function addPaths(value: unknown, path: string, parts: Set<string>): void {
  if (typeof value !== 'object' || value === null) parts.add(`${path}: ${value === null ? 'null' : typeof value}`);
  else if (Array.isArray(value)) {
    parts.add(`${path}: array`);
    for (const item of value) addPaths(item, `${path}[]`, parts);
  } else {
    parts.add(`${path}: object`);
    for (const [key, child] of Object.entries(value)) addPaths(child, `${path}/${key}`, parts);
  }
}
