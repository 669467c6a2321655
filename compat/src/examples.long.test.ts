import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { flaskPython } from '../../flask.shared.ts';
import { copyExample } from './create-project.ts';
import { examples } from './examples.ts';
import { run } from './run.ts';

describe.each(examples)('the example $name', ({ name, bot, python }) => {
  let folder: string;
  beforeAll(async () => {
    if (!python || flaskPython) folder = await copyExample(name);
  });

  it.skipIf(python && !flaskPython)('passes its npm test', async () => {
    await run(folder, 'npm', ['test'], python && { PATH: await pathWith(folder, flaskPython!) });
  });

  if (!bot) return;
  it('has a bot in which doctor finds nothing', async () => {
    await writeFile(path.join(folder, 'examine.mjs'), EXAMINE);
    const output = await run(folder, 'node', ['examine.mjs', bot]);
    expect(JSON.parse(/^\{"findings".*/m.exec(output)?.[0] ?? output)).toEqual({ findings: [] });
  });
});

/** A PATH on which `python3` is the one that has Flask. */
async function pathWith(folder: string, python: string): Promise<string> {
  const { stdout } = spawnSync(python, ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  const bin = path.join(folder, 'python');
  await mkdir(bin);
  await symlink(stdout.trim(), path.join(bin, 'python3'));
  return [bin, path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
}

/** Prints what the rules find. */
const EXAMINE = `
import { fromNodeListener } from '@whapi-webhooks/mock/node';
import { examineReceiver } from '@whapi-webhooks/doctor';

process.env.WHAPI_TOKEN = 'test-token';
const { createBot } = await import(process.argv[2]);
const isListener = createBot().length === 2;
const setup = () => (isListener ? fromNodeListener(createBot()) : createBot());
const { findings, hindrance } = await examineReceiver(setup, { say: 'menu' });
console.log(JSON.stringify({ findings: findings.map(({ rule, seen }) => [rule, seen]), hindrance }));
`;
