import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rules } from '@whapi-webhooks/doctor';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import published from '../../doctor.schema.json' with { type: 'json' };
import schema from '../../report.schema.json' with { type: 'json' };
import { run } from '../main.ts';
import { spawnBin } from '../test/spawn-bin.ts';
import { startBot, type TestBot } from '../test/start-bot.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';
import { configSchema } from './config-schema.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).addSchema(schema);

/** Runs the command against a bot, which calls the gateway that it serves. */
async function examine(bot: TestBot, argv: string[] = [], cwd?: string) {
  const io = testIo(cwd === undefined ? {} : { cwd });
  const running = run(['doctor', '--to', bot.url, '--port', '0', ...argv], io);
  const [, gatewayUrl = ''] = await io.stderr.until(/API base URL {2}(\S+)/);
  bot.gatewayUrl = gatewayUrl;
  return { exitCode: await running, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** Runs the command where it ends before it examines anything. */
async function refuse(argv: string[], files: Record<string, unknown> = {}) {
  const io = testIo({ cwd: await tempFolder(files) });
  const exitCode = await run(['doctor', ...argv], io);
  return { exitCode, stderr: io.stderr.text };
}

const cureOf = (rule: string) => rules.find(({ id }) => id === rule)?.cure;
const twoRules = ['--rules', 'not-200,answers-duplicates', '--patience', '1'];

describe('a bot with faults', () => {
  it('is reported with what was seen, why it matters, how to fix it and what happened, and exits with 1', async () => {
    const { exitCode, stdout, stderr } = await examine(await startBot({ status: 201 }), twoRules);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^Examining http:\S+ by 2 rules\..*\n {2}API base URL {2}http:\/\/127\.0\.0\.1:\d+ {2}\(instead of https:\/\/gate\.whapi\.cloud\)\n {2}Token {9}test-token\n$/,
    );
    expect(stdout).toContain('✗ not-200 Answers a webhook with another status than 200\n');
    expect(stdout).toMatch(/\n {2}.* the receiver .*\/hook.*\n {4}/);
    expect(stdout).toContain(`\n    Fix: ${cureOf('not-200')?.slice(0, 20)}`);
    expect(stdout).toContain(`\n    Why: ${rules.find(({ id }) => id === 'answers-duplicates')?.because}\n`);
    expect(stdout).toMatch(
      /\n {5}0\.0 s {2}fault: duplicate of messages\.post and chats\.patch, 2 times\n {5}0\.0 s {2}\d+ writes "Hi"\n/,
    );
    expect(stdout).toMatch(/ {5}\d\.\d s {2}← the receiver sends \d+@s\.whatsapp\.net "Hello"\n/);
    expect(stdout).toContain('/docs/doctor/answers-duplicates.md\n');
    expect(stdout).toMatch(/\n2 rules examined, 0 passed, 2 errors\n$/);
  });

  it('is reported in all formats, and in JSON as the published schema says', async () => {
    const cwd = await tempFolder();
    const formats = ['json=r.json', 'ndjson=r.ndjson', 'junit=r.xml', 'sarif=r.sarif', 'github=r.txt', 'markdown=r.md'];
    const argv = [...twoRules, ...formats.flatMap((format) => ['--format', format])];
    await examine(await startBot({ status: 201 }), argv, cwd);
    const read = (name: string) => readFile(join(cwd, name), 'utf8');
    const report = JSON.parse(await read('r.json'));
    const validate = ajv.getSchema(schema.$id)!;
    expect([validate(report), validate.errors]).toEqual([true, null]);
    expect(report).toMatchObject({
      command: 'doctor',
      results: [
        { rule: 'not-200', result: 'found', finding: { severity: 'error', seen: expect.stringContaining('/hook') } },
        { rule: 'answers-duplicates', result: 'found', finding: { test: expect.stringContaining("it('answers-dup") } },
      ],
      summary: { rules: 2, passed: 0, found: { error: 2, warning: 0, info: 0 }, notJudged: 0, off: 0 },
    });
    expect(validate({ ...report, results: [{ ...report.results[0], mood: 1 }] })).toBe(false);
    const lines = (await read('r.ndjson')).trimEnd().split('\n');
    const isLine = ajv.getSchema(`${schema.$id}#/$defs/line`)!;
    for (const line of lines) expect([line, isLine(JSON.parse(line))]).toEqual([line, true]);
    expect(lines).toHaveLength(4);
    expect(await read('r.xml')).toContain(' type="not-200">');
    const [{ tool, results }] = JSON.parse(await read('r.sarif')).runs;
    expect(results).toMatchObject([{ ruleId: 'not-200', level: 'error' }, { ruleId: 'answers-duplicates' }]);
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'not-200',
      helpUri: expect.stringContaining('doctor/not-200.md'),
    });
    expect(await read('r.txt')).toMatch(/^::error title=not-200 not-200 .*::.*the receiver .*\/hook/);
    expect(await read('r.md')).toContain('### ❌ whapi-webhooks doctor: 2 rules examined, 0 passed, 2 errors');
  });

  it('has its findings written to a folder, where no file is replaced', async () => {
    const cwd = await tempFolder();
    const bot = await startBot({ seen: new Set(), status: 201 });
    const argv = ['--rules', 'not-200', '--patience', '1', '--out', 'findings'];
    expect((await examine(bot, argv, cwd)).stderr).not.toContain('note:');
    const files = ['not-200.scenario.json', 'not-200.test.ts', 'not-200.timeline.json'];
    expect((await readdir(join(cwd, 'findings'))).sort()).toEqual(files);
    await writeFile(join(cwd, 'findings/not-200.test.ts'), '// Edited');
    const { stderr } = await examine(bot, argv, cwd);
    expect(stderr).toContain(
      `note: 3 files existed and were not replaced: ${files.join(', ')}. Write to another folder`,
    );
    expect(await readFile(join(cwd, 'findings/not-200.test.ts'), 'utf8')).toBe('// Edited');
    const scenario = join(cwd, 'findings/not-200.scenario.json');
    const receiver = await startReceiver();
    expect(await run(['trigger', scenario, '--to', receiver.url], testIo())).toBe(0);
    expect(receiver.received.length).toBeGreaterThan(0);
  });
});

it('is satisfied with a correct bot, which exits with 0', async () => {
  const { exitCode, stdout } = await examine(await startBot({ seen: new Set() }), twoRules);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^✓ not-200 .*\n✓ answers-duplicates .*\n\n2 rules examined, 2 passed, 0 errors\n$/);
});

it('says what to set when no call arrives at the gateway', async () => {
  const { url } = await startReceiver();
  const io = testIo();
  expect(
    await run(['doctor', '--to', url, '--port', '0', '--rules', 'answers-duplicates', '--patience', '0.1'], io),
  ).toBe(2);
  expect(io.stderr.text).toMatch(
    /\nerror: failed to judge the bot: The receiver sent nothing after the text "Hi"\. It may be that no request arrived.*--no-replies\n$/,
  );
  expect(io.stderr.text).toMatch(
    /\nwarning: no call has arrived at the gateway\. Set the API base URL of your bot to http:\/\/127\.0\.0\.1:\d+, .*--say/,
  );
  expect(io.stdout.text).toMatch(/^\? answers-duplicates .*\n {2}Not judged: .*"Hi"/);
  expect(io.stdout.text).toMatch(/0 errors, 1 not judged, no call arrived at the gateway\n$/);
});

it('exits with 2 when the bot has stopped meanwhile, so that rules could not be judged', async () => {
  const bot = await startBot({ seen: new Set(), endsAt: 'action' });
  const { exitCode, stdout, stderr } = await examine(bot, ['--rules', 'answers-non-messages', '--patience', '1']);
  expect(exitCode).toBe(2);
  expect(stdout).toMatch(/^\? answers-non-messages .*\n {2}Not judged: The receiver stopped/);
  expect(stderr).toMatch(/\nerror: failed to judge the bot: The receiver stopped: .*\. Let it be started again .*\n$/);
});

describe('a bot that never sends anything', () => {
  const examineSilent = async (argv: string[], files: Record<string, unknown> = {}) => {
    const { url } = await startReceiver();
    const io = testIo({ cwd: await tempFolder(files) });
    const exitCode = await run(['doctor', '--to', url, '--port', '0', '--patience', '0.1', ...argv], io);
    return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
  };

  it.each([
    ['--no-replies', ['--no-replies'], {}],
    ['the configuration file', [], { 'whapi-doctor.json': { replies: false } }],
  ])('is judged by the rules that need no replies, if %s says so', async (_, argv, files) => {
    const rules = ['--rules', 'not-200,answers-duplicates'];
    const { exitCode, stdout, stderr } = await examineSilent([...rules, ...argv], files);
    expect([exitCode, stderr]).toEqual([0, expect.not.stringMatching(/warning|error/)]);
    expect(stdout).toMatch(/^✓ not-200 .*\n\? answers-duplicates .*\n {2}Off: The receiver never sends anything/);
    expect(stdout).toMatch(/2 rules examined, 1 passed, 0 errors, 1 off\n$/);
  });

  it('needs no option for rules that need no replies', async () => {
    expect(await examineSilent(['--rules', 'not-200'])).toMatchObject({ exitCode: 0 });
  });

  it('has its findings reported all the same, with exit code 1', async () => {
    const { url } = await startReceiver(201);
    const argv = ['--port', '0', '--rules', 'not-200,answers-duplicates', '--patience', '0.1'];
    expect(await run(['doctor', '--to', url, ...argv], testIo())).toBe(1);
  });
});

it('says that the bot refuses webhooks, and why rules are not judged only once', async () => {
  const { url } = await startReceiver(404);
  const io = testIo();
  const argv = ['--port', '0', '--rules', 'answers-duplicates,answers-retries', '--patience', '0.1'];
  await run(['doctor', '--to', url, ...argv], io);
  expect(io.stderr.text).toContain(
    'warning: the bot refuses webhooks: it responds with 404 to POST /hook: correct the URL',
  );
  expect(io.stdout.text).toMatch(
    /Not judged: .*404 to POST \/hook.*\n\? answers-retries .*\n {2}Not judged, as above\n/,
  );
});

it('says that the calls have another token', async () => {
  const { stderr } = await examine(await startBot(), [...twoRules, '--token', 'secret-1']);
  expect(stderr).toContain(
    'warning: the calls that arrived at the gateway have another token than "secret-1". Set the token of your bot, or pass --token\n',
  );
});

describe('exit code', () => {
  it.each([
    ['--wait', ['--wait', '0'], {}],
    ['the configuration file', [], { 'whapi-doctor.json': { wait: 0 } }],
  ])('is 3 when the receiver cannot be reached, at once if %s says so', async (_, argv, files) => {
    const receiver = await startReceiver();
    await receiver.close();
    const { exitCode, stderr } = await refuse(['--to', receiver.url, '--port', '0', ...argv], files);
    expect([exitCode, stderr.split('\n').at(-2)]).toEqual([
      3,
      `error: failed to reach ${receiver.url} (ECONNREFUSED: nothing listens there, is your app running?). Start the receiver, or correct --to`,
    ]);
  });

  it('is 3 when the port is taken', async () => {
    const { url } = await startReceiver();
    const { exitCode, stderr } = await refuse(['--to', url, '--port', new URL(url).port]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: failed to listen on 127\.0\.0\.1 port \d+: the port is in use\./);
  });

  it.each([
    [[], "required option '--to <url>' not specified"],
    [
      ['--to', 'http://127.0.0.1:1/', '--port', '0', '--rules', 'not-20'],
      'there is no rule "not-20". Did you mean "not-200"?',
    ],
    [['--to', 'http://127.0.0.1:1/', '--from', 'Anna'], 'Expected a phone number in digits'],
  ])('is 2 for %j', async (argv, message) => {
    const { exitCode, stderr } = await refuse(argv);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('is that of the signal when it is interrupted, after one line', async () => {
    const receiver = await startReceiver('never');
    const bin = spawnBin(['doctor', '--to', receiver.url, '--port', '0']);
    await bin.stderr.until(/Token/);
    bin.process.kill('SIGINT');
    expect(await bin.exit).toBe('SIGINT');
    expect(bin.stderr.text.split('\n').slice(3)).toEqual(['error: interrupted. Nothing was written', '']);
  });
});

describe('the configuration file', () => {
  it('switches rules off with a reason, and says what the command line does not', async () => {
    const bot = await startBot({ status: 201 });
    const config = {
      ...{ $schema: published.$id, to: 'http://127.0.0.1:1/', say: 'menu' },
      rules: { 'not-200': { off: 'Our proxy answers 201' } },
    };
    const cwd = await tempFolder({ 'whapi-doctor.json': config });
    const { stdout, exitCode } = await examine(bot, ['--rules', 'not-200'], cwd);
    expect(stdout).toMatch(
      /^\? not-200 .*\n {2}Off: Our proxy answers 201\n\n1 rule examined, 0 passed, 0 errors, 1 off\n/,
    );
    expect(exitCode).toBe(0);
    const other = await examine(bot, ['--rules', 'answers-duplicates', '--patience', '1', '--format', 'json'], cwd);
    expect(JSON.parse(other.stdout).results[0].finding.scenario.steps).toContainEqual(
      expect.objectContaining({ with: expect.objectContaining({ text: 'menu' }) }),
    );
  });

  it.each([
    [{ rules: { 'not-20': { off: 'x' } } }, '1:11: there is no rule "not-20". Did you mean "not-200"?'],
    [{ sayy: 'Hi' }, '1:2: there is no property "sayy". Did you mean "say"?'],
    [{ rules: { 'not-200': {} } }, '1:11: the rule "not-200" has no "off". Give the reason'],
    [{ rules: { 'not-200': { off: ' ' } } }, '1:22: a rule is switched off by a reason.'],
    [{ port: 'x' }, '1:2: expected that port must be integer, received "x"'],
    ['{ "say": ', '1:10: not JSON: expected'],
  ])('is refused with line and column: %j', async (config, message) => {
    const { exitCode, stderr } = await refuse(['--config', 'my.json'], { 'my.json': config });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`error: my.json:${message}`)]);
  });

  it('must be there if it is named', async () => {
    const { exitCode, stderr } = await refuse(['--config', 'none.json']);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining('failed to read none.json: no such file or folder'),
    ]);
  });

  it('has the schema that is published', () => {
    expect(published).toEqual(configSchema());
  });

  it('is that of the README of doctor', async () => {
    const readme = await readFile(new URL('../../../doctor/README.md', import.meta.url), 'utf8');
    const [, config = ''] = /^```json\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(published);
    expect([validate(JSON.parse(config)), validate.errors]).toEqual([true, null]);
  });
});

it('lists the rules with their severity', async () => {
  const io = testIo();
  expect(await run(['doctor', '--list'], io)).toBe(0);
  expect(io.stdout.text.trimEnd().split('\n')).toEqual(
    rules.map(({ id, severity, title }) => expect.stringMatching(new RegExp(`^${severity} +${id} +${title[0]}`))),
  );
});

it('says when its folder cannot be made', async () => {
  const cwd = await tempFolder({ taken: 'x' });
  await mkdir(join(cwd, 'ok'));
  const io = testIo({ cwd });
  const { url } = await startReceiver();
  expect(await run(['doctor', '--to', url, '--port', '0', '--out', 'taken'], io)).toBe(3);
  expect(io.stderr.text).toMatch(/^error: failed to write .*taken: /);
});
