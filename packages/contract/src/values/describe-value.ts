import { printable, quoted } from './printable.ts';

const MAX_LENGTH = 80;

/**
 * A value in a few printable characters: primitives as they are, long text cut, objects and arrays by their kind.
 * @example describeValue('1'); // '"1"'
 * @example describeValue([1]); // 'array'
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return quoted(value, MAX_LENGTH);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? describeObject(value) : typeof value;
}

function describeObject(object: object): string {
  const prototype = Object.getPrototypeOf(object);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return 'object';
  const name: unknown = prototype.constructor?.name;
  const hasName = typeof name === 'string' && name !== '' && name !== 'Object';
  return hasName ? `instance of ${printable(name, MAX_LENGTH)}` : 'object with inherited properties';
}
