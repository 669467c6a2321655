import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { collectScenarios } from './collect-scenarios.ts';

async function folderOf(files: Record<string, object>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scenarios-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), JSON.stringify(content));
  }
  return folder;
}

it('reads the scenarios of all families, without what only editors read', async () => {
  const folder = await folderOf({
    'chats/b-b.json': { $schema: 'x', name: 'b-b', steps: [] },
    'people/a.json': { name: 'a', steps: [] },
  });
  const scenarios = await collectScenarios(folder);
  expect(Object.entries(scenarios)).toEqual([
    ['a', { name: 'a', steps: [] }],
    ['b-b', { name: 'b-b', steps: [] }],
  ]);
});

it.each([
  [{ name: 'other' }, 'Failed to read chats/a.json: its name is other. Give file and scenario the same name'],
  [{ name: "a'; alert(1)" }, 'Failed to generate code from chats/a.json#/name'],
  [{}, 'Failed to generate code from chats/a.json#/name'],
])('refuses a file with %j', async (scenario, problem) => {
  await expect(collectScenarios(await folderOf({ 'chats/a.json': scenario }))).rejects.toThrow(problem);
});
