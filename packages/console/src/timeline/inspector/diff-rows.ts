/** One difference between two values. */
export interface DiffRow {
  /** JSON Pointer; an item with an id is named by it: `/messages/[id=x]/text`. */
  pointer: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before?: unknown;
  after?: unknown;
}

interface DiffOptions {
  /** Leaves out properties that differ whenever something happens again. */
  ignoreIds?: boolean;
}

const ID_OR_TIME = /^(?:id|.*_id|.*Id|timestamp|time|at|.*_at|.*At|seq|durationMs)$/;

/** The differences between two JSON values. Items of arrays are matched by their ids, where all have one. */
export function diffRows(before: unknown, after: unknown, options: DiffOptions = {}): DiffRow[] {
  const rows: DiffRow[] = [];
  compare(before, after, '', options, rows);
  return rows;
}

function compare(before: unknown, after: unknown, pointer: string, options: DiffOptions, rows: DiffRow[]): void {
  if (Object.is(before, after)) return;
  if (before === undefined) rows.push({ pointer, kind: 'added', after });
  else if (after === undefined) rows.push({ pointer, kind: 'removed', before });
  else if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) {
    rows.push({ pointer, kind: 'changed', before, after });
  } else {
    const areNamed = !options.ignoreIds && [before, after].every(haveIds);
    const old = partsOf(before, areNamed);
    const young = partsOf(after, areNamed);
    for (const name of new Set([...old.keys(), ...young.keys()])) {
      if (options.ignoreIds && ID_OR_TIME.test(name)) continue;
      compare(old.get(name), young.get(name), `${pointer}/${escaped(name)}`, options, rows);
    }
    const kept = (parts: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
      [...parts.keys()].filter((name) => others.has(name));
    const [oldOrder, newOrder] = [kept(old, young), kept(young, old)];
    if (Array.isArray(before) && String(oldOrder) !== String(newOrder)) {
      rows.push({ pointer, kind: 'moved', before: oldOrder, after: newOrder });
    }
  }
}

/** Properties by name, items by id or index. */
function partsOf(value: object, areNamed: boolean): Map<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((item, index) => [areNamed ? `[id=${item.id}]` : `${index}`, item]));
}

/** Whether the ids of the items of an array are unique. */
function haveIds(value: object): boolean {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item) => (isObject(item) ? (item as { id?: unknown }).id : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Before and after of what a webhook reports as changed, item by item, if it does. */
export function updatesOf(webhook: unknown): { title: string; before: unknown; after: unknown }[] {
  if (!isObject(webhook)) return [];
  return Object.entries(webhook).flatMap(([name, items]) =>
    (Array.isArray(items) ? items : []).flatMap((item, index) => {
      if (!isObject(item?.after_update)) return [];
      const { before_update: before = {}, after_update: after, id } = item;
      return [{ title: String(after.id ?? id ?? `${name}/${index}`), before, after }];
    }),
  );
}
