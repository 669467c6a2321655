import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { tempFolder } from './test/temp-folder.ts';

// The parser imports JSON without saying so, which Node rejects.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return /@actions.*\.json$/.test(resolved.url) ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
const { NoOperationTraceWriter } = await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const content = await readFile(join(root, 'action.yml'), 'utf8');
const { version } = JSON.parse(await readFile(join(root, 'packages/cli/package.json'), 'utf8'));
const good = examples['chats.patch']['label-and-mute'];
const bad = { ...good, channel_id: 72 };

/** What is wrong with an action, as the parser of GitHub sees it. */
function faultsOf(content: string): string[] {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe('action.yml', () => {
  it('keeps to the schema of GitHub', () => {
    expect(faultsOf(content)).toEqual([]);
    expect(faultsOf(content.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
  });

  it('puts no expression into the text of a script', () => {
    const scripts = content.match(/^ *run: .*$/gm)!;
    expect(scripts).toHaveLength(2);
    expect(scripts.join()).not.toContain('${{');
  });

  it('passes every input, and installs the version of this repository by default', () => {
    const inputs = [...content.slice(0, content.indexOf('outputs:')).matchAll(/^ {2}([\w-]+):$/gm)].map(
      ([, name]) => name!,
    );
    expect(inputs).toEqual(['files', 'profile', 'max-warnings', 'event', 'body', 'formats', 'version']);
    for (const input of inputs) {
      const variable = input === 'version' ? 'VERSION' : `INPUT_${input.toUpperCase().replace('-', '_')}`;
      expect(content).toContain(`${variable}: \${{ inputs.${input} }}`);
    }
    expect(content).toContain(`default: ${version}\n`);
  });
});

/** Runs the step as the runner does, with the built command in the place of the installed one. */
async function runStep(files: Record<string, unknown>, inputs: Record<string, string>) {
  const workspace = await tempFolder(files);
  const temp = await tempFolder({ summary: '# before\n', output: '' });
  await mkdir(join(temp, 'whapi-webhooks/node_modules'), { recursive: true });
  await symlink(join(root, 'packages/cli'), join(temp, 'whapi-webhooks/node_modules/whapi-webhooks'));
  const child = spawn(process.execPath, [join(root, 'action/validate.mjs')], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      GITHUB_OUTPUT: join(temp, 'output'),
      RUNNER_TEMP: temp,
      INPUT_PROFILE: 'tolerant',
      ...inputs,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const [exitCode] = await once(child, 'close');
  const output = await readFile(join(temp, 'output'), 'utf8');
  const outputs = Object.fromEntries(
    [...output.matchAll(/^(\w+)<<(.+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { workspace, exitCode, log, outputs, summary: await readFile(join(temp, 'summary'), 'utf8') };
}

describe('the step', () => {
  it('fails for an invalid payload, with annotations, a summary, outputs and further reports', async () => {
    const files = { 'a.json': good, 'fixtures/b.json': JSON.stringify(bad, null, 2) };
    const inputs = { INPUT_FILES: 'a.json\n  fixtures/\r\n', INPUT_FORMATS: 'junit=report.xml\nsarif=a b.sarif' };
    const { workspace, exitCode, log, outputs, summary } = await runStep(files, inputs);
    expect(exitCode).toBe(1);
    expect(log).toMatch(
      /^::error file=fixtures\/b\.json,line=\d+,col=17,.*::\/channel_id Expected string, received 72/m,
    );
    expect(log).toContain('✗ fixtures/b.json chats.patch\n');
    expect(summary).toMatch(/^# before\n### ❌ whapi-webhooks validate: 2 files/);
    const { report, ...counts } = outputs;
    expect(counts).toEqual({ payloads: '2', valid: '1', invalid: '1', unknown: '0', unread: '0', warnings: '0' });
    expect((await readFile(report!, 'utf8')).split('\n')).toHaveLength(5);
    expect(await readFile(join(workspace, 'report.xml'), 'utf8')).toContain('failures="1"');
    expect(JSON.parse(await readFile(join(workspace, 'a b.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
  });

  it('succeeds for valid payloads, and passes options on', async () => {
    const files = { 'a.json': { ...good, extra: 1 } };
    expect(await runStep(files, { INPUT_FILES: '*.json' })).toMatchObject({ exitCode: 0, outputs: { warnings: '1' } });
    expect(await runStep(files, { INPUT_FILES: '*.json', INPUT_MAX_WARNINGS: '0' })).toMatchObject({ exitCode: 1 });
    expect(await runStep(files, { INPUT_FILES: '*.json', INPUT_PROFILE: 'strict' })).toMatchObject({ exitCode: 1 });
    expect(await runStep(files, { INPUT_FILES: '*.json', INPUT_EVENT: 'chats.post' })).toMatchObject({ exitCode: 1 });
  });

  it.each([
    ['$(touch pwned)', '; touch pwned', '`touch pwned`'],
    ['--help', '--version', '--format=json'],
  ])('takes inputs for names, whatever they are: %s', async (...names) => {
    const { workspace, exitCode, log } = await runStep({}, { INPUT_FILES: names.join('\n') });
    expect(exitCode).toBe(3);
    for (const name of names) expect(log).toContain(`failed to read ${name}: no `);
    await expect(readFile(join(workspace, 'pwned'))).rejects.toThrow('ENOENT');
  });

  it('lets no payload start a command of the runner', async () => {
    const evil = { ...good, channel_id: 1, '##[error]x\n::error::y': 1, '::warning::z': 1 };
    const { log } = await runStep(
      { 'a.json': JSON.stringify(evil, null, 2) },
      { INPUT_FILES: 'a.json', INPUT_PROFILE: 'strict' },
    );
    expect(log).not.toContain('##[');
    expect(log.split('\n').filter((line) => line.trim().startsWith('::'))).toHaveLength(3);
  });

  it.each([
    [{ INPUT_FILES: ' \n' }, 'The input "files" is empty.'],
    [{ INPUT_FILES: 'a.json', INPUT_FORMATS: 'json' }, 'The input "formats" needs a file'],
    [{ INPUT_FILES: 'a.json', INPUT_PROFILE: 'lax' }, 'Allowed choices are tolerant, strict.'],
  ])('fails with 2 for wrong inputs: %j', async (inputs, message) => {
    const { exitCode, log, outputs } = await runStep({ 'a.json': good }, inputs);
    expect([exitCode, outputs]).toEqual([2, {}]);
    expect(log).toContain(message);
  });
});
