import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Forwards requests without doing anything else: what any proxy in Node takes. */
const to = new URL(process.argv[2]!);
const agent = new Agent({ keepAlive: true });
const server = createServer((incoming, response) => {
  const { method, url: path, headers } = incoming;
  const upstream = request({ agent, hostname: to.hostname, port: to.port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  incoming.pipe(upstream);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
