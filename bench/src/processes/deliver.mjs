import { setupWhapi } from '@whapi-webhooks/mock';

// Prints heap and RSS, in bytes, after so many deliveries each: `node --expose-gc deliver.mjs 20000 100000`.
const whapi = setupWhapi();
whapi.connect('https://bot.test/hook', () => new Response());
const measured = [];
let delivered = 0;
for (const count of process.argv.slice(2).map(Number)) {
  for (; delivered < count; delivered++) {
    const from = String(919_984_351_847 + (delivered % 100) * 7_919);
    await whapi.emit('chats.patch', { chats_updates: [{ after_update: { id: `${from}@s.whatsapp.net` } }] });
  }
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  measured.push({ heap: heapUsed, rss });
}
if (whapi.deliveries.at(-1).outcome !== 'delivered') throw new Error('The last one was not delivered');
process.stdout.write(JSON.stringify(measured));
