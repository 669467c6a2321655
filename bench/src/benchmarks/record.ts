import { Agent } from 'node:http';
import { join } from 'node:path';
import { postByHttp } from '../batches/post-by-http.ts';
import { startCommand, startScript } from '../processes/start-process.ts';
import type { Round } from '../round.ts';
import { webhookTexts } from '../webhook-texts.ts';
import { withFolder } from '../write-files.ts';
import type { Benchmark } from './benchmark.ts';

const WARM_UP = 3;
const ROUNDS = 10;
const REQUESTS = 100;
const AIM_MS = 2;
const WORDS =
  'Yesterday evening we finally arrived at the Harbour, three Hours late but happy; everybody was waiting.'.split(' ');

/** What recording adds to a request, in milliseconds, over the most that it may add. */
export const record: Benchmark[] = [
  recordOf((index) => webhookTexts.chat[index % webhookTexts.chat.length]!, {
    id: 'record/added-latency',
    name: 'a webhook of 1 kB',
  }),
  recordOf((index) => withText(20_000, index), { id: 'record-20kb/added-latency', name: 'a text of 20 kB' }),
  recordOf((index) => withText(60_000, index), { id: 'record-60kb/added-latency', name: 'a text of 60 kB' }),
];

function recordOf(bodyOf: (index: number) => string, { id, name }: { id: string; name: string }): Benchmark {
  return {
    id,
    what: `the time that \`record\` adds to ${name}, at the median, over ${AIM_MS} ms`,
    unit: 'ms',
    aim: { atMost: 1 },
    measure: () => withFolder((folder) => measureAdded(bodyOf, join(folder, 'out.ndjson'))),
  };
}

async function measureAdded(bodyOf: (index: number) => string, out: string): Promise<Round[]> {
  await using receiver = await startScript('receiver.ts');
  await using recorder = await startCommand('record', '--port', '0', '--to', receiver.url, '--out', out);
  const agent = new Agent({ keepAlive: true });
  const rounds: Round[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const direct: number[] = [];
    const recorded: number[] = [];
    for (let index = 0; index < REQUESTS; index++) {
      const body = bodyOf(round * REQUESTS + index);
      direct.push(await timePost(agent, receiver.url, body));
      recorded.push(await timePost(agent, recorder.url, body));
    }
    if (round >= WARM_UP) rounds.push({ ours: median(recorded) - median(direct), theirs: AIM_MS });
  }
  agent.destroy();
  return rounds;
}

/** A webhook with a text of its own, so that nothing can be remembered. */
function withText(bytes: number, index: number): string {
  const words = Array.from({ length: bytes / 8 }, (_, i) => WORDS[(i * 7 + index) % WORDS.length]);
  const webhook = JSON.parse(webhookTexts.text[index % webhookTexts.text.length]!);
  webhook.messages[0].text.body = `${index} ${words.join(' ')}`.slice(0, bytes);
  return JSON.stringify(webhook);
}

async function timePost(agent: Agent, url: string, body: string): Promise<number> {
  const start = performance.now();
  await postByHttp(`${url}/hook`, { agent, headers: { 'content-type': 'application/json' }, body });
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
