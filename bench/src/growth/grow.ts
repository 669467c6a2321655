import { works } from './works.ts';

// `node --expose-gc grow.ts <work> <size>` prints what the work took: milliseconds, and the bytes that it keeps.
const [, , name, size] = process.argv;
const { sizes, prepare } = works[name as keyof typeof works];
await prepare(sizes[0]!)();
const work = prepare(Number(size));
const collect = globalThis.gc as NodeJS.GCFunction;
collect();
const before = process.memoryUsage().heapUsed;
const start = performance.now();
const kept = await work();
const ms = performance.now() - start;
collect();
const bytes = process.memoryUsage().heapUsed - before;
process.stdout.write(JSON.stringify({ ms, bytes }));
// What the work keeps must live until here.
process.exitCode = kept === undefined ? 1 : 0;
