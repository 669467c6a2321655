import { joinPointer } from '@whapi-webhooks/contract';
import { scanJson } from './scan-json.ts';

/** A property name that its object has had before. */
export interface Duplicate {
  /** JSON Pointer of the property. */
  pointer: string;
  /** Offset of the later name. */
  offset: number;
}

/**
 * Finds property names that occur more than once in an object. JSON.parse keeps the last value, other parsers the first.
 * @param max how many to report at most
 * @param text a text that JSON.parse accepts; one with too many levels for the parser is not searched
 */
export function findDuplicates(text: string, max: number): Duplicate[] {
  const duplicates: Duplicate[] = [];
  const open: (Set<string> | undefined)[] = [];
  scanJson(text, (stop) => ({
    onObjectBegin() {
      open.push(undefined);
    },
    onObjectEnd() {
      open.pop();
    },
    onObjectProperty(name, offset, _length, _line, _character, path) {
      // Created here and not for each object, since many are empty.
      open[open.length - 1] ??= new Set();
      const names = open[open.length - 1]!;
      if (names.has(name)) {
        duplicates.push({ pointer: [...path(), name].reduce<string>(joinPointer, ''), offset });
        if (duplicates.length === max) stop();
      }
      names.add(name);
    },
  }));
  return duplicates;
}
