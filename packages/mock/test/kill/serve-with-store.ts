// Run by `../kill.test.ts`: serves a mock with a store, and prints what is through.
import { FileStore, serveWhapi, setupWhapi } from '../../src/node.ts';

const [path = '', receiver = ''] = process.argv.slice(2);
const whapi = setupWhapi({
  store: new FileStore(path),
  retry: () => 20,
  onDelivery: ({ webhook, outcome }) => console.log(JSON.stringify({ outcome, webhook })),
});
whapi.subscribe({ url: receiver, events: ['messages.post', 'labels.post'] });
const { url } = await serveWhapi(whapi);
console.log(JSON.stringify({ url }));
