import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCoverage } from '@whapi-webhooks/mock/coverage';
import { describe, expect, inject, it } from 'vitest';
import { runNode, runVitest, tempProject } from '../testing/temp-project.ts';
import { CoverageReporter, type CoverageReporterOptions } from './coverage-reporter.ts';

/** A test file that sends one message and one other webhook to a handler, which responds with a status. */
const testFile = (event: string, status: number, entry: string) => `
  import { setupWhapi } from '@whapi-webhooks/mock${entry}';
  import { afterAll, afterEach, expect, it } from 'vitest';
  const whapi = setupWhapi();
  afterEach(() => whapi.reset());
  afterAll(() => whapi.close());
  it('receives a message', async () => {
    whapi.connect('https://bot.test/hook', () => new Response());
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.settled();
    // It is replaced for the test, and nothing of the mock may depend on that.
    globalThis.setTimeout = globalThis.setImmediate = () => {};
  });
  it('receives ${event}', async () => {
    whapi.connect('https://bot.test/hook', () => new Response(null, { status: ${status} }));
    await whapi.emit('${event}');
    console.log(\`worker:\${process.pid}:\`);
  });
`;

const files = {
  'a.test.js': testFile('labels.post', 500, '/node'),
  'b.test.js': testFile('chats.patch', 200, ''),
};

/** A project with test files, and with the reporter in its configuration. */
function createProject(sources: Record<string, string>, options: object, config: object = {}): Promise<string> {
  const reporters = ['default', ['@whapi-webhooks/doctor/coverage', options]];
  const test = { maxWorkers: 2, reporters, ...config };
  return tempProject({ ...sources, 'vitest.config.js': `export default ${JSON.stringify({ test })};` });
}

async function readReport(folder: string, name = 'out/coverage.json') {
  return readCoverage(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
}

/** Each starts Vitest, some of them several times: the long tests run them all. */
const itAtLength = it.runIf(inject('fullSize'));

const threads = { pool: 'threads' };
const oneRealm = { pool: 'forks', isolate: false, maxWorkers: 1 };
const OTHER_POOLS: [string, object, number][] = [
  ['threads', threads, 1],
  ['contexts', { pool: 'vmThreads' }, 1],
  ['files that share a process', oneRealm, 1],
];

describe('the reporter', () => {
  it.each([['processes', {}, 2], ...(inject('fullSize') ? OTHER_POOLS : [])])(
    'merges what mocks of several files delivered in %s',
    async (_, config, processes) => {
      const thresholds = { events: ['messages.post', 'chats.patch'], messageTypes: ['text'], modes: 33 };
      const folder = await createProject(files, { file: 'out/coverage.json', thresholds }, config);
      const { exitCode, output } = await runVitest(folder);
      expect(new Set(output.match(/worker:\d+:/g))).toHaveLength(processes);
      const { mocks, events, modes } = await readReport(folder);
      const times = Object.entries(events).filter(([, { times }]) => times > 0);
      expect(Object.fromEntries(times)).toEqual({
        'chats.patch': { times: 1, delivered: 1 },
        'chats.post': { times: 2, delivered: 2 },
        'labels.post': { times: 1, failed: { 500: 1 } },
        'messages.post': { times: 2, delivered: 2 },
      });
      expect(mocks).toBe(2);
      const { times: all, delivered } = modes.body;
      expect(output).toContain(
        `Coverage of the webhooks of Whapi.Cloud: 2 mocks; handlers received ${all} requests: ${delivered} delivered, 1 answered with 500`,
      );
      expect(output).toMatch(
        /events +4 of 24 \(16\.6 %\)\n +covered +chats\.patch, chats\.post, labels\.post, messages\.post\n/,
      );
      expect(output).toMatch(/only failed labels\.post/);
      expect(output).not.toContain('✗');
      expect(exitCode).toBe(0);
    },
  );

  it('fails the run below a threshold, and says what is missing', async () => {
    const thresholds = { events: 80, messageTypes: ['text', 'image', 'voice'], faults: ['duplicate'] };
    const { exitCode, output } = await runVitest(await createProject(files, { thresholds }));
    expect(output).toMatch(/Tests +4 passed/);
    expect(output).toContain('✗ events: 16.6 % is covered, and the threshold is 80 %');
    expect(output).toContain('✗ messageTypes: no handler received image, voice\n');
    expect(output).toContain('✗ faults: no handler received duplicate');
    expect(exitCode).toBe(1);
  });

  itAtLength('says that no mock was used, and that none delivered', async () => {
    const none = "import { it } from 'vitest'; it('does nothing', () => {});";
    const silent =
      "import { setupWhapi } from '@whapi-webhooks/mock'; import { it } from 'vitest'; setupWhapi(); it('is silent', () => {});";
    const ended = await runVitest(await createProject({ 'a.test.js': none }, { thresholds: { events: 1 } }));
    expect(ended.output).toContain('no test set up a mock by setupWhapi of @whapi-webhooks/mock\n');
    expect(ended.exitCode).toBe(1);
    const { output, exitCode } = await runVitest(await createProject({ 'a.test.js': silent }, {}));
    expect(output).toContain('1 mock; no handler received a webhook\n');
    expect(exitCode).toBe(0);
  });

  itAtLength('leaves thresholds to the command where the tests are sharded', async () => {
    const folder = await createProject(files, { file: 'shard.json', thresholds: { events: ['chats.patch'] } });
    const names: string[] = [];
    for (const shard of ['1/2', '2/2']) {
      const ended = await runVitest(folder, `--shard=${shard}`);
      expect(ended).toEqual({ exitCode: 0, output: expect.stringContaining('1 mock;') });
      const { events } = await readReport(folder, 'shard.json');
      names.push(...Object.keys(events).filter((name) => events[name as 'users.post'].times > 0));
    }
    expect(names).toEqual(expect.arrayContaining(['chats.patch', 'labels.post']));
  });

  itAtLength('says where the report cannot be written', async () => {
    const folder = await createProject(files, { file: 'a.test.js/coverage.json' });
    const { exitCode, output } = await runVitest(folder);
    expect(output).toMatch(/Failed to write the coverage report .*a\.test\.js.coverage\.json: E/);
    expect(exitCode).toBe(1);
  });

  itAtLength('starts over for each run in watch mode, also where workers live on', async () => {
    const folder = await createProject(files, { file: 'coverage.json' }, oneRealm);
    await writeFile(
      path.join(folder, 'watch.js'),
      `
        import { readFileSync } from 'node:fs';
        import { createVitest } from 'vitest/node';
        const vitest = await createVitest('test', { watch: true });
        const show = () => console.log('covered', JSON.parse(readFileSync('coverage.json')).modes.body.times);
        await vitest.start();
        show();
        for (const only of ['a', 'b']) {
          await vitest.runTestSpecifications((await vitest.globTestSpecifications([only + '.test.js'])), false);
          show();
        }
        await vitest.close();
        process.exit();
      `,
    );
    const { output } = await runNode(folder, ['watch.js']);
    const [all, ...parts] = (output.match(/(?<=covered )\d+/g) ?? []).map(Number);
    expect(parts).toHaveLength(2);
    expect(all).toBe(parts[0]! + parts[1]!);
  });
});

describe('its options', () => {
  it.each<[object, string]>([
    [
      { reporter: {} },
      'Failed to set up the coverage reporter: there is no option "reporter". Pass file and thresholds',
    ],
    [{ threshold: {} }, 'there is no option "threshold". Did you mean "thresholds"?'],
    [{ file: 7 }, '"file" is 7. Pass a path such as "coverage/whapi.json"'],
    [
      { thresholds: { event: 80 } },
      'Failed to read the thresholds of coverage: there is no "event". Did you mean "events"?',
    ],
    [{ thresholds: { colours: 80 } }, 'there is no "colours". Pass one of events, messageTypes, actionTypes,'],
    [{ thresholds: { events: 101 } }, '"events" is 101. Pass a percentage from 0 to 100'],
    [{ thresholds: { events: -1 } }, '"events" is -1. Pass a percentage from 0 to 100'],
    [{ thresholds: { events: Number.NaN } }, '"events" is NaN. Pass a percentage from 0 to 100'],
    [
      { thresholds: { events: '80' } },
      '"events" is "80". Pass a percentage such as 80, or names such as ["calls.post"]',
    ],
    [{ thresholds: { events: [] } }, '"events" is []. Pass a percentage such as 80'],
    [{ thresholds: { events: ['message.post'] } }, '"events" has no "message.post". Did you mean "messages.post"?'],
    [{ thresholds: { modes: ['header'] } }, '"modes" has no "header". Pass one of body, path, method'],
    [{ thresholds: { modes: [7] } }, '"modes" has no 7. Pass one of body, path, method'],
    [{ thresholds: ['events'] }, 'they are not an object. Pass an object such as { events: 80 }'],
    [{ thresholds: null }, 'they are not an object'],
  ])('are refused: %j', (options, message) => {
    expect(() => new CoverageReporter(options as CoverageReporterOptions)).toThrow(message);
  });

  it('are refused by Vitest without a stack', async () => {
    const { exitCode, output } = await runVitest(await createProject(files, { thresholds: { event: 80 } }));
    expect(output).toContain('there is no "event". Did you mean "events"?');
    expect(output).not.toMatch(/^ +at /m);
    expect(exitCode).toBe(1);
  });
});
