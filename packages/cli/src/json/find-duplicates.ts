import { joinPointer } from '@whapi-webhooks/contract';
import { walkJson } from './walk-json.ts';

/** A property name that its object has had before. */
export interface Duplicate {
  /** JSON Pointer of the property. */
  pointer: string;
  /** Offset of the later name. */
  offset: number;
}

/** An object or array that the walk is in. */
interface Open {
  /** Created with the first name, since many objects are empty. */
  names?: Set<string>;
  /** The name or index of what is being walked through. */
  key: string | number;
}

/**
 * Finds property names that occur more than once in an object. JSON.parse keeps the last value, other parsers the first.
 * @param max how many to report at most
 * @param text a text that JSON.parse accepts
 */
export function findDuplicates(text: string, max: number): Duplicate[] {
  const duplicates: Duplicate[] = [];
  const open: Open[] = [];
  const countItem = () => {
    const parent = open.at(-1);
    if (typeof parent?.key === 'number') parent.key++;
  };
  walkJson(text, {
    begin(_, isArray) {
      countItem();
      open.push({ key: isArray ? -1 : '' });
    },
    end() {
      open.pop();
    },
    literal: countItem,
    name(name, offset) {
      const parent = open.at(-1)!;
      parent.key = name;
      parent.names ??= new Set();
      if (parent.names.has(name)) {
        duplicates.push({ pointer: open.reduce((pointer, { key }) => joinPointer(pointer, key), ''), offset });
      }
      parent.names.add(name);
      return duplicates.length >= max;
    },
  });
  return duplicates;
}
