/** A line of a JSON tree. */
export interface TreeNode {
  /** JSON Pointer. */
  pointer: string;
  /** The property or index; absent at the root. */
  name?: string;
  value: unknown;
  /** From 1. */
  level: number;
  /** Its place among its siblings, from 1, and how many there are. */
  position: number;
  siblings: number;
  /** Whether its children are shown. Absent if it can have none. */
  isOpen?: boolean;
  /** Instead of a value: how many siblings are not shown yet. */
  rest?: number;
}

/** What the reader changed in a tree. */
export interface TreeState {
  /** Pointers of nodes that are open although they would be closed, or closed although they would be open. */
  toggled: ReadonlySet<string>;
  /** Pointers of nodes of which all children are shown. */
  complete: ReadonlySet<string>;
  /** How many lines are shown at most. */
  mostLines: number;
}

/** How many children of a node are shown at first. */
const PART = 100;
/** As many lines as are shown at first. */
export const MOST_LINES = 1_000;
const OPEN_AT_FIRST = 200;

export const untouched: TreeState = { toggled: new Set(), complete: new Set(), mostLines: MOST_LINES };

/** The lines of a tree, and whether more follow than may be shown. */
export function treeNodes(root: unknown, state: TreeState): { nodes: TreeNode[]; isCut: boolean } {
  const levels = levelsAtFirst(root);
  const nodes: TreeNode[] = [];
  const stack: TreeNode[] = [{ pointer: '', value: root, level: 1, position: 1, siblings: 1 }];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (nodes.length === state.mostLines) return { nodes, isCut: true };
    nodes.push(node);
    if (node.rest !== undefined || !isParent(node.value)) continue;
    node.isOpen = node.level <= levels !== state.toggled.has(node.pointer);
    if (node.isOpen) stack.push(...childrenOf(node, state).reverse());
  }
  return { nodes, isCut: false };
}

function childrenOf({ pointer, value, level }: TreeNode, { complete }: TreeState): TreeNode[] {
  const keys = Object.keys(value as object);
  const shown = complete.has(pointer) ? keys : keys.slice(0, PART);
  const siblings = shown.length + (shown.length < keys.length ? 1 : 0);
  const children: TreeNode[] = shown.map((name, index) => ({
    pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    name,
    value: (value as Record<string, unknown>)[name],
    level: level + 1,
    position: index + 1,
    siblings,
  }));
  const rest = keys.length - shown.length;
  if (rest > 0) {
    children.push({ pointer, value: undefined, level: level + 1, position: siblings, siblings, rest });
  }
  return children;
}

/** Whether a value has children. */
export function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** How many levels are open at first: as many as are easily surveyed. */
function levelsAtFirst(root: unknown): number {
  let level = [root];
  let count = 1;
  for (let depth = 0; ; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (!isParent(value)) continue;
      const children = Object.values(value);
      count += Math.min(children.length, PART);
      if (count > OPEN_AT_FIRST) return Math.max(depth, 1);
      next.push(...children);
    }
    if (next.length === 0) return depth;
    level = next;
  }
}
