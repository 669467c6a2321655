import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { collectPayloads } from './collect-payloads.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'collect-payloads-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('collects payloads by event and story: minimal, maximal, then the stories', async () => {
  await save('chats.post', 'group', { story: 'group' });
  await save('chats.post', 'minimal', { story: 'minimal' });
  await save('chats.post', 'a-story', { story: 'a-story' });
  await save('chats.post', 'maximal', { story: 'maximal' });
  await save('chats.delete', 'minimal', { story: 'minimal' });
  const payloads = await collectPayloads(folder);
  expect(Object.keys(payloads)).toEqual(['chats.delete', 'chats.post']);
  expect(Object.entries(payloads['chats.post'] ?? {})).toEqual([
    ['minimal', { story: 'minimal' }],
    ['maximal', { story: 'maximal' }],
    ['a-story', { story: 'a-story' }],
    ['group', { story: 'group' }],
  ]);
});

it('names the file that is not JSON', async () => {
  await save('chats.post', 'minimal', undefined);
  await expect(collectPayloads(folder)).rejects.toThrow(
    `Failed to read ${path.basename(folder)}/chats.post/minimal.json: it is not JSON: `,
  );
});

it.each([
  ["chats.post'", 'minimal'],
  ['chats.post', "it's"],
  ['chats.post', 'a`b'],
])('refuses names that would end a string in generated code: %s/%s', async (event, story) => {
  await save(event, story, {});
  await expect(collectPayloads(folder)).rejects.toThrow('Failed to generate code from ');
});

async function save(event: string, story: string, payload: unknown): Promise<void> {
  await mkdir(path.join(folder, event), { recursive: true });
  await writeFile(path.join(folder, event, `${story}.json`), JSON.stringify(payload) ?? '');
}
