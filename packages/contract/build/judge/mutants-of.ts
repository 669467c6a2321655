type Json = Record<string, unknown>;

const VALUES = [
  null,
  0,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  1e30,
  true,
  '',
  'x',
  '\u{1F600}',
  'x'.repeat(5_000),
  [],
  [null],
  {},
  { id: 1 },
];
const NAMES = ['type', 'id', 'colour', 'labels', 'a/b~c', '__proto__', 'toString', 'event'];

/** Copies of a document with one to three random faults each: what it lacks, repeats, renames or has in another form. */
export function mutantsOf(document: unknown, count: number, seed: number): unknown[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const root = { document: structuredClone(document) };
    for (let faults = random(3); faults >= 0; faults--) mutate(root, random);
    return root.document;
  });
}

function mutate(root: Json, random: (below: number) => number): void {
  const places = placesIn(root);
  const [holder, key] = places[random(places.length)]!;
  const other = places[random(places.length)]!;
  const name = NAMES[random(NAMES.length)]!;
  const changes = [
    () => set(holder, key, structuredClone(VALUES[random(VALUES.length)])),
    () => set(holder, key, structuredClone(other[0][other[1]])),
    () => Array.isArray(holder) || holder === root || delete holder[key],
    () => set(holder, key, undefined),
    () => Array.isArray(holder) || holder === root || set(holder, name, structuredClone(holder[key])),
    () => Array.isArray(holder[key]) && holder[key].push(...structuredClone(holder[key])),
    () => holder !== root && set(holder, key, [holder[key]]),
    () => typeof holder[key] !== 'object' && set(holder, key, String(holder[key])),
    () => typeof holder[key] === 'string' && set(holder, key, `${holder[key]}!`),
    () => typeof holder[key] === 'object' && set(holder, key, reversed(holder[key])),
  ];
  changes[random(changes.length)]!();
}

function set(holder: Json, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function reversed(value: unknown): unknown {
  return Array.isArray(value) ? value.toReversed() : Object.fromEntries(Object.entries(value ?? {}).reverse());
}

function placesIn(holder: Json): [holder: Json, key: string][] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as [Json, string],
    ...(typeof value === 'object' && value !== null ? placesIn(value as Json) : []),
  ]);
}

/** A generator of whole numbers (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
