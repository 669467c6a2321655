import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chatsPatchTexts } from '../chats-patch-texts.ts';
import { startReceiver } from '../receiver/start-receiver.ts';

const WARM_UP = 300;
const ROUNDS = 2_000;
const AIM_MS = 2;

/** Prints what `record` and a bare proxy add to a request to the same receiver, in one run and in turns. */
const folder = await mkdtemp(path.join(tmpdir(), 'record-latency-'));
await using receiver = await startReceiver();
const bare = fork(fileURLToPath(new URL('./bare-proxy.ts', import.meta.url)), [receiver.url], { execArgv: [] });
const [barePort] = await once(bare, 'message');
const bin = fileURLToPath(new URL('bin/whapi-webhooks.js', import.meta.resolve('whapi-webhooks/package.json')));
const out = path.join(folder, 'out.ndjson');
const recorder = spawn(process.execPath, [bin, 'record', '--port', '0', '--to', receiver.url, '--out', out], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
recorder.stdout.on('data', (chunk) => (printed += chunk));
while (!printed.includes('Press Ctrl-C')) await once(recorder.stdout, 'data');

const urls = {
  direct: receiver.url,
  record: `${/http:\/\/127\.0\.0\.1:\d+/.exec(printed)![0]}/hook`,
  'bare proxy': `http://127.0.0.1:${barePort}/hook`,
};
const agent = new Agent({ keepAlive: true });
const times: Record<keyof typeof urls, number[]> = { direct: [], record: [], 'bare proxy': [] };
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  for (const [name, url] of Object.entries(urls) as [keyof typeof urls, string][]) {
    const elapsed = await timePost(url, chatsPatchTexts[round % chatsPatchTexts.length]!);
    if (round >= WARM_UP) times[name].push(elapsed);
  }
}
bare.disconnect();
recorder.kill('SIGINT');
await once(recorder, 'exit');
await rm(folder, { recursive: true });

console.log(`A request of about 1 kB to a receiver on loopback, ${ROUNDS} times in turns; what is added, in ms\n`);
console.log('              p50     p99');
for (const name of ['record', 'bare proxy'] as const) {
  const added = [0.5, 0.99].map((part) => quantile(times[name], part) - quantile(times.direct, part));
  console.log(`${name.padEnd(10)}${added.map((ms) => ms.toFixed(2).padStart(8)).join('')}`);
}
const median = quantile(times.record, 0.5) - quantile(times.direct, 0.5);
console.log(`\nAim: at most ${AIM_MS.toFixed(2)} ms at p50: ${median <= AIM_MS ? 'met' : 'missed'}`);

async function timePost(url: string, body: string): Promise<number> {
  const start = performance.now();
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(url, { agent, method: 'POST', headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== 200) throw new Error(`${url} responded with ${response.statusCode}`);
  return performance.now() - start;
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)]!;
}
