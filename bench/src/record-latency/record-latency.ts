import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { webhookTexts } from '../webhook-texts.ts';
import { startReceiver } from '../receiver/start-receiver.ts';

const WARM_UP = 300;
const AIM_MS = 2;
const WORDS =
  'Yesterday evening we finally arrived at the Harbour, three Hours late but happy; everybody was waiting.'.split(' ');

/** What is sent how often. */
const ROWS: Readonly<Record<string, { rounds: number; bodies: (round: number) => string }>> = {
  'webhook of about 1 kB': { rounds: 2_000, bodies: (round) => webhookTexts.chat[round % webhookTexts.chat.length]! },
  'text of 20 kB': { rounds: 500, bodies: (round) => withText(20_000, round) },
  'text of 60 kB': { rounds: 500, bodies: (round) => withText(60_000, round) },
};

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
type Times = Record<keyof typeof urls, number[]>;
const measured: [row: string, times: Times][] = [];
for (const [row, { rounds, bodies }] of Object.entries(ROWS)) {
  const times: Times = { direct: [], record: [], 'bare proxy': [] };
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [name, url] of Object.entries(urls) as [keyof typeof urls, string][]) {
      const elapsed = await timePost(url, bodies(round));
      if (round >= WARM_UP) times[name].push(elapsed);
    }
  }
  measured.push([row, times]);
}
bare.disconnect();
recorder.kill('SIGINT');
await once(recorder, 'exit');
await rm(folder, { recursive: true });

console.log('Requests to a receiver on loopback, in turns; what is added, in ms\n');
console.log(`${''.padEnd(22)}        record      bare proxy`);
console.log(`${''.padEnd(22)}     p50     p99     p50     p99`);
for (const [row, times] of measured) {
  const added = (['record', 'bare proxy'] as const).flatMap((name) =>
    [0.5, 0.99].map((part) => quantile(times[name], part) - quantile(times.direct, part)),
  );
  console.log(`${row.padEnd(22)}${added.map((ms) => ms.toFixed(2).padStart(8)).join('')}`);
}
const medians = measured.map(([, times]) => quantile(times.record, 0.5) - quantile(times.direct, 0.5));
const isMet = medians.every((median) => median <= AIM_MS);
console.log(`\nAim: at most ${AIM_MS.toFixed(2)} ms at p50: ${isMet ? 'met' : 'missed'}`);

/** A webhook with a text of its own, so that nothing can be remembered. */
function withText(bytes: number, round: number): string {
  const words = Array.from({ length: bytes / 8 }, (_, i) => WORDS[(i * 7 + round) % WORDS.length]);
  const text = { body: `${round} ${words.join(' ')}`.slice(0, bytes) };
  const message = { id: 'x', type: 'text', chat_id: '491700000000@s.whatsapp.net', timestamp: 1_712_995_245, text };
  return JSON.stringify({
    messages: [message],
    event: { type: 'messages', event: 'post' },
    channel_id: 'MANTIS-M72HC',
  });
}

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
