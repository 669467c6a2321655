import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Label, Message } from '@whapi-webhooks/types';
import { expect, onTestFinished } from 'vitest';
import { SeededRandom } from '../../src/seeded-random.ts';

const script = fileURLToPath(new URL('./serve-with-store.ts', import.meta.url));

/** Name by which a webhook of these tests is known: the text of a message, or the name of a label. */
function nameOf({ messages, labels }: { messages?: Message[]; labels?: Label[] }): string {
  const [message] = messages ?? [];
  return (message?.type === 'text' ? message.text.body : labels?.[0]?.name) ?? 'unknown';
}

interface Life {
  child: ChildProcess;
  url: string;
  /** Names of the webhooks that the process knew to be delivered. */
  delivered: string[];
  /** Kills it, and resolves when everything that it printed was read. */
  kill(): Promise<void>;
}

async function start(store: string, receiver: string): Promise<Life> {
  const child = spawn(process.execPath, [script, store, receiver], { stdio: ['ignore', 'pipe', 'inherit'] });
  const delivered: string[] = [];
  const ready = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const { url, outcome, webhook } = JSON.parse(line);
      if (url) resolve(url);
      if (outcome === 'delivered') delivered.push(nameOf(webhook));
    });
  });
  const closed = once(child, 'close');
  onTestFinished(() => void child.kill('SIGKILL'));
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  return { child, url: await ready, delivered, kill };
}

/**
 * Kills a mock with a store again and again: nothing that was answered may be lost, and nothing whose delivery was
 * noted may be sent again.
 * @param lives how often it is killed: in the middle of a call, during a delivery, and after its calls, in turns
 */
export async function surviveKills(lives: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whapi-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const random = new SeededRandom(4);
  const chance = () => random.chance();
  const accepted = new Map<string, number[]>();
  const sentAgain: string[] = [];
  const through = new Set<string>();
  const ids = new Map<string, string>();
  let life = 0;
  let onRequest = () => {};
  let onAccepted = () => {};

  const server = createServer(async (request, response) => {
    onRequest();
    const webhook = (await json(request)) as Parameters<typeof nameOf>[0];
    const name = nameOf(webhook);
    if (through.has(name)) sentAgain.push(name);
    const [message] = webhook.messages ?? [];
    if (message) ids.set(name, message.id);
    if (chance() < 0.3) return response.writeHead(500).end();
    accepted.set(name, [...(accepted.get(name) ?? []), life]);
    response.end();
    onAccepted();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const receiver = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const answered: string[] = [];

  async function call({ url }: Life, name: string, isMessage: boolean): Promise<void> {
    const path = isMessage ? '/messages/text' : '/labels';
    const body = isMessage
      ? { to: '919984351847', body: name }
      : { id: `${answered.length % 90}`, name, color: 'gold' };
    const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    answered.push(name);
  }

  for (; life < lives; life++) {
    const process = await start(join(folder, 'store'), receiver);
    const calls = Math.ceil(chance() * 6);
    for (let i = 0; i < calls; i++) await call(process, `${life}.${i}`, i % 2 === 0);
    const moment = (life + 1) % 3;
    // Killed in the middle of a call: nobody was promised its webhook.
    if (moment > 0) call(process, `${life}.unanswered`, true).catch(() => {});
    if (moment === 1) await new Promise(setImmediate);
    if (moment === 2) await new Promise<void>((resolve) => (onRequest = resolve));
    await process.kill();
    for (const name of process.delivered) through.add(name);
  }

  const last = await start(join(folder, 'store'), receiver);
  await new Promise<void>((resolve) => {
    onAccepted = () => {
      if (answered.every((name) => accepted.has(name))) resolve();
    };
    onAccepted();
  });
  await last.kill();

  expect(answered.length).toBeGreaterThan(lives);
  expect(sentAgain).toEqual([]);
  const twiceInOneLife = [...accepted].filter(([, lives]) => new Set(lives).size < lives.length);
  expect(twiceInOneLife).toEqual([]);
  expect(new Set(ids.values()).size).toBe(ids.size);
}
