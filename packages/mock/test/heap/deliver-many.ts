// Run by `./heap-growth.ts` with --expose-gc: prints by how many bytes the heap has grown.
import { setupWhapi } from '../../src/index.ts';

const [clock, deliveries, logLimit] = process.argv.slice(2);
const whapi = setupWhapi({ logLimit: Number(logLimit), ...(clock === 'virtual' && { clock }) });
whapi.connect('https://bot.test/hook', () => new Response());

function heap(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}

const before = heap();
let count = 0;
for (; count < Number(deliveries); count += 2) {
  await whapi.channel.receiveMessage({ from: `1202555014${count % 5}`, text: 'Hi' });
  if (count % 1_000 === 0) await new Promise(setImmediate);
}
await whapi.settled();
console.log(JSON.stringify({ count, grownBytes: heap() - before, kept: whapi.deliveries.length }));
