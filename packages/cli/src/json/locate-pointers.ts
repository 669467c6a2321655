import { splitPointer } from '@whapi-webhooks/contract';
import { type Node, parseTree } from 'jsonc-parser';

/** Where something is in a JSON text. */
export interface Place {
  /** Offset of the value. */
  value: number;
  /** Offset of the property name in front of it; absent for items and for the root. */
  key?: number;
}

/**
 * Finds values in a JSON text by their JSON Pointers.
 * What is not there is at its nearest ancestor; of a key that occurs twice the last one counts, as in JSON.parse.
 * Where a text has too many levels for the parser, everything is at its beginning.
 * @param text a text that JSON.parse accepts
 */
export function locatePointers(text: string, pointers: Iterable<string>): Map<string, Place> {
  const root = parse(text);
  return new Map(Array.from(pointers, (pointer) => [pointer, root ? placeOf(root, pointer) : { value: 0 }]));
}

function parse(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function placeOf(root: Node, pointer: string): Place {
  let node = root;
  for (const key of splitPointer(pointer)) {
    const child = childOf(node, key);
    if (!child) break;
    node = child;
  }
  const name = node.parent?.type === 'property' ? node.parent.offset : undefined;
  return { value: node.offset, ...(name !== undefined && { key: name }) };
}

function childOf({ type, children = [] }: Node, key: string): Node | undefined {
  if (type === 'array') return children[Number(key)];
  return children.findLast(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}
