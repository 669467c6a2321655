import { create, type Delta } from 'jsondiffpatch';

/** One difference between two values. */
export interface DiffRow {
  /** JSON Pointer. */
  pointer: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before?: unknown;
  after?: unknown;
}

/** Properties that differ whenever something happens again. */
const ID_OR_TIME = /^(?:id|.*_id|timestamp|time|.*_at|.*Id|at|seq|.*At|durationMs)$/;

const options = {
  objectHash: (item: object, index?: number) => (item as { id?: string }).id ?? `#${index}`,
  arrays: { detectMove: true },
};
const differ = create(options);
const coarse = create({
  ...options,
  objectHash: (_: object, index?: number) => `#${index}`,
  propertyFilter: (name) => !ID_OR_TIME.test(name),
});

/** The differences between two JSON values, with the items of arrays matched by their ids. */
export function diffRows(before: unknown, after: unknown, { ignoreIds = false } = {}): DiffRow[] {
  const rows: DiffRow[] = [];
  collect((ignoreIds ? coarse : differ).diff(before, after), '', rows);
  return rows;
}

function collect(delta: Delta, pointer: string, rows: DiffRow[]): void {
  if (delta === undefined) return;
  if (Array.isArray(delta)) {
    const [first, second, type] = delta;
    if (delta.length === 1) rows.push({ pointer, kind: 'added', after: first });
    else if (type === 0) rows.push({ pointer, kind: 'removed', before: first });
    else if (delta.length === 2) rows.push({ pointer, kind: 'changed', before: first, after: second });
    return;
  }
  const isArray = (delta as { _t?: string })._t === 'a';
  for (const [key, child] of Object.entries(delta)) {
    if (isArray && key === '_t') continue;
    const isOld = isArray && key.startsWith('_');
    const place = `${pointer}/${(isOld ? key.slice(1) : key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (isOld && Array.isArray(child) && child[2] === 3) {
      rows.push({ pointer: place, kind: 'moved', before: Number(key.slice(1)), after: child[1] });
    } else collect(child as Delta, place, rows);
  }
}

/** Before and after of what a webhook reports as changed, item by item, if it does. */
export function updatesOf(webhook: unknown): { title: string; before: unknown; after: unknown }[] {
  if (typeof webhook !== 'object' || webhook === null) return [];
  return Object.entries(webhook).flatMap(([name, items]) =>
    Array.isArray(items)
      ? items.flatMap((item, index) => {
          if (typeof item?.after_update !== 'object') return [];
          const { before_update: before = {}, after_update: after, id } = item;
          return [{ title: String(after?.id ?? id ?? `${name}/${index}`), before, after }];
        })
      : [],
  );
}
