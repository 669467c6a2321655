import { expect, it } from 'vitest';
import { EVIL, issue, mixedResults, reportIn, skippedEntries } from '../../test/report-in.ts';

/** Reads workflow commands as the runner does: `::name key=value,key=value::message`, with its escapes undone. */
function commandsOf(text: string) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, name, list, message] = /^::([a-z]+) (.*?)::(.*)$/.exec(line)!;
      const properties = list!.split(',').map((part) => /^(\w+)=(.*)$/.exec(part)!.slice(1) as [string, string]);
      return {
        name,
        ...Object.fromEntries(properties.map(([key, value]) => [key, unescaped(value, true)])),
        message: unescaped(message!, false),
      } as Record<string, string>;
    });
}

function unescaped(text: string, isProperty: boolean): string {
  const data = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (isProperty ? data.replaceAll('%3A', ':').replaceAll('%2C', ',') : data).replaceAll('%25', '%');
}

it('annotates the positions of issues and warnings', async () => {
  const commands = commandsOf(await reportIn('github', mixedResults.slice(0, 2)));
  expect(commands).toEqual([
    {
      name: 'error',
      file: 'b c%.json',
      line: '12',
      col: '9',
      title: 'invalid_type chats.post',
      message: '/chats/0/unread Expected integer, received "1"\nRemove the quotes: 1.',
    },
    expect.objectContaining({ name: 'error', message: expect.stringContaining('(root) Expected') }),
    expect.objectContaining({ name: 'warning', file: 'b c%.json' }),
  ]);
});

it('is one command in each line, whatever names and values contain', async () => {
  const issues = [{ ...issue, pointer: `/a,b:c=%${EVIL}`, message: EVIL, hint: EVIL }];
  const text = await reportIn('github', [{ file: `x,y:z=%0A${EVIL}.json`, valid: false, issues }]);
  expect(text.trimEnd().split('\n')).toHaveLength(1);
  expect(text.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  const [command] = commandsOf(text);
  expect(command!.name).toBe('error');
  expect(command!.file).toMatch(/^x,y:z=%0A/);
  expect(command!.line).toBe('12');
});

it('names files from the root of the repository', async () => {
  const results = [{ file: 'a.json', valid: false, issues: [issue] }];
  const options = { cwd: '/repo/app/sub', env: { GITHUB_WORKSPACE: '/repo/app' } };
  expect(commandsOf(await reportIn('github', results, options))).toMatchObject([{ file: 'sub/a.json' }]);
});

it('annotates what could not be read', async () => {
  const commands = commandsOf(await reportIn('github', [{ valid: false, error: 'permission denied' }]));
  expect(commands).toMatchObject([
    { name: 'error', file: 'a.json', message: 'Failed to read a.json: permission denied' },
  ]);
});

it.each([
  [10, 10, /Expected/],
  [11, 10, /^There are 2 more errors\. List all of them with --format ndjson$/],
  [5_000, 10, /^There are 4991 more errors\./],
])('with %i errors, prints %i commands', async (number, printed, last) => {
  const results = Array.from({ length: number }, () => ({ valid: false, issues: [issue] }));
  const commands = commandsOf(await reportIn('github', results));
  expect(commands).toHaveLength(printed);
  expect(commands.at(-1)!.message).toMatch(last);
});

it('ends with a notice about what was skipped', async () => {
  const commands = commandsOf(await reportIn('github', mixedResults, { skipped: skippedEntries(102) }));
  expect(commands.at(-1)).toMatchObject({
    name: 'notice',
    message: expect.stringMatching(
      /^skipped 102 entries of a: 1 hidden .*; 101 not named .*--format ndjson lists all$/,
    ),
  });
});
