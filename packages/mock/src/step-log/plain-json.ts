import { joinPointer } from '@whapi-webhooks/contract';
import { toBase64 } from '../channel/media/base64.ts';
import { MOST_LEVELS } from '../fields/is-too-deep.ts';
import type { OmittedPart } from './whapi-step.ts';

/** What a value takes beside its text. */
const VALUE_BYTES = 24;

/** A value as JSON. */
export interface PlainJson {
  /** `undefined` where nothing of the value is JSON. */
  readonly value: unknown;
  readonly omitted: readonly OmittedPart[];
  /** An estimate of its size in memory, in bytes. */
  readonly sizeBytes: number;
}

/**
 * A copy of a value as plain JSON, which the caller cannot change any more. Bytes become base64, and a date its ISO
 * text, as `JSON.stringify` has it. Never throws.
 * @param mostBytes the largest size of the copy: everything beyond it is left out
 */
export function plainJson(value: unknown, mostBytes = Number.POSITIVE_INFINITY): PlainJson {
  const omitted: OmittedPart[] = [];
  let sizeBytes = 0;
  const omit = (pointer: string, because: string) => void omitted.push({ pointer, because });

  function copy(value: unknown, pointer: string, level: number): unknown {
    sizeBytes += VALUE_BYTES;
    if (sizeBytes > mostBytes) return omit(pointer, 'it does not fit into the log');
    switch (typeof value) {
      case 'string':
        return copyText(value, pointer);
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) ? value : omit(pointer, `${value} is not JSON`);
      case 'object':
        return value === null ? null : copyObject(value, pointer, level);
      case 'undefined':
        return undefined;
      default:
        return omit(pointer, `a ${typeof value} is not JSON`);
    }
  }

  function copyText(text: string, pointer: string): unknown {
    if (sizeBytes + text.length > mostBytes) return omit(pointer, 'it does not fit into the log');
    sizeBytes += text.length;
    return text;
  }

  function copyObject(value: object, pointer: string, level: number): unknown {
    if (level > MOST_LEVELS) return omit(pointer, 'it is nested too deeply, or contains itself');
    if (ArrayBuffer.isView(value)) return copyBytes(value, pointer);
    if (isMatcher(value)) return omit(pointer, 'a matcher of a test runner is not JSON');
    if (typeof (value as Date).toJSON === 'function') return copy((value as Date).toJSON(), pointer, level + 1);
    // In JSON, an item that is missing is null.
    if (Array.isArray(value)) {
      return value.map((item, index) => copy(item, `${pointer}/${index}`, level + 1) ?? null);
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const child = copy((value as Record<string, unknown>)[key], joinPointer(pointer, key), level + 1);
      if (child === undefined) continue;
      // An assignment to `__proto__` would not add a property.
      if (key === '__proto__') Object.defineProperty(result, key, { value: child, enumerable: true });
      else result[key] = child;
    }
    return result;
  }

  function copyBytes(view: ArrayBufferView, pointer: string): unknown {
    // Measured before it is converted: the text would take even more memory.
    if (sizeBytes + (view.byteLength * 4) / 3 > mostBytes) {
      return omit(pointer, `${view.byteLength} bytes do not fit into the log`);
    }
    return copyText(toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)), pointer);
  }

  try {
    return { value: copy(value, '', 0), omitted, sizeBytes };
  } catch {
    omit('', 'it cannot be read');
    return { value: undefined, omitted, sizeBytes };
  }
}

function isMatcher(value: object): boolean {
  return typeof (value as { asymmetricMatch?: unknown }).asymmetricMatch === 'function';
}
