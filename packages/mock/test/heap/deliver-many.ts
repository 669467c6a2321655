// Run by `./heap-growth.ts` with --expose-gc: prints what is left in memory after many deliveries, for each clock.
import { setupWhapi } from '../../src/index.ts';

const [deliveries = 0, logLimit = 0] = process.argv.slice(2).map(Number);

function heap(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}

async function deliverMany(clock?: 'virtual') {
  const whapi = setupWhapi({ logLimit, ...(clock && { clock }) });
  whapi.connect('https://bot.test/hook', () => new Response());
  const before = heap();
  let count = 0;
  for (; count < deliveries; count += 2) {
    await whapi.channel.receiveMessage({ from: `1202555014${count % 5}`, text: 'Hi' });
    if (count % 1_000 === 0) await new Promise(setImmediate);
  }
  await whapi.settled();
  const grownBytes = heap() - before;
  const kept = whapi.deliveries.length;
  await whapi.close();
  return { count, grownBytes, kept };
}

console.log(JSON.stringify({ virtual: await deliverMany('virtual'), real: await deliverMany() }));
