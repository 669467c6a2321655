import { splitPointer } from '@whapi-webhooks/contract';

/** A copy of a JSON value with another value at a JSON Pointer, or without what was there. */
export function replaceAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const [key, ...rest] = splitPointer(pointer);
  if (key === undefined) return replacement;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [...value] : { ...(value as object) };
  const child =
    rest.length > 0
      ? replaceAt(Reflect.get(copy, key), pointer.slice(pointer.indexOf('/', 1)), replacement)
      : replacement;
  if (child !== undefined)
    Object.defineProperty(copy, key, { value: child, writable: true, enumerable: true, configurable: true });
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}
