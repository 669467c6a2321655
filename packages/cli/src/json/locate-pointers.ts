import { splitPointer } from '@whapi-webhooks/contract';
import { type JsonVisitor, walkJson } from './walk-json.ts';

/** Where something is in a JSON text. */
export interface Place {
  /** Offset of the value. */
  value: number;
  /** Offset of the property name; absent for items and for the root. */
  key?: number;
}

/** The wanted pointers as a tree, so that the text is scanned once for all of them. */
interface Wanted {
  place?: Place;
  readonly children: Map<string, Wanted>;
}

/** An object or array that the scan is in. */
interface Open {
  wanted: Wanted | undefined;
  isArray: boolean;
  length: number;
}

/**
 * Finds values in a JSON text by their JSON Pointers, in memory that does not grow with the text.
 * A pointer to nothing gets the place of its nearest ancestor. Of properties with the same name the last one counts,
 * as in JSON.parse.
 * @param text a text that JSON.parse accepts
 * @param from where the value begins that the pointers start from. Default: the whole text
 */
export function locatePointers(text: string, pointers: readonly string[], from = 0): Map<string, Place> {
  const root = wantedTree(pointers);
  walkJson(text, visitorOf(root), from);
  return new Map(pointers.map((pointer) => [pointer, nearestPlace(root, pointer)]));
}

function wantedTree(pointers: readonly string[]): Wanted {
  const root: Wanted = { children: new Map() };
  for (const pointer of pointers) {
    let wanted = root;
    for (const key of splitPointer(pointer)) {
      const child = wanted.children.get(key) ?? { children: new Map() };
      wanted.children.set(key, child);
      wanted = child;
    }
  }
  return root;
}

function visitorOf(root: Wanted): JsonVisitor {
  const open: Open[] = [];
  let property: { name: string; offset: number } | undefined;

  function enter(offset: number): Wanted | undefined {
    const parent = open.at(-1);
    if (!parent) {
      root.place = { value: offset };
      return root;
    }
    const key = parent.isArray ? String(parent.length++) : (property?.name ?? '');
    const wanted = parent.wanted?.children.get(key);
    if (wanted) {
      forgetInside(wanted);
      wanted.place = { value: offset, ...(!parent.isArray && property && { key: property.offset }) };
    }
    return wanted;
  }

  return {
    begin(offset, isArray) {
      open.push({ wanted: enter(offset), isArray, length: 0 });
    },
    end() {
      open.pop();
    },
    name(name, offset) {
      property = { name, offset };
      return false;
    },
    literal(offset) {
      enter(offset);
    },
  };
}

/** An earlier property of the same name may have had children that the later one lacks. */
function forgetInside({ children }: Wanted): void {
  for (const child of children.values()) {
    if (!child.place) continue;
    delete child.place;
    forgetInside(child);
  }
}

function nearestPlace(root: Wanted, pointer: string): Place {
  let wanted = root;
  for (const key of splitPointer(pointer)) {
    const child = wanted.children.get(key);
    if (!child?.place) break;
    wanted = child;
  }
  return wanted.place ?? { value: 0 };
}
