import { expect, it } from 'vitest';
import { frameOf } from '../../json/frame-of.ts';
import { EVIL, issue, mixedResults, reportIn } from '../../test/report-in.ts';

it('prints a line for each file, its issues below, and a summary', async () => {
  expect(
    await reportIn('pretty', [
      { file: 'a.json', valid: true, event: 'chats.post', issues: [] },
      { file: 'b.json', valid: false, event: 'chats.post', issues: [issue, { ...issue, pointer: '', hint: '' }] },
      {
        file: 'c.json',
        valid: false,
        issues: [{ ...issue, code: 'invalid_json', message: 'Not JSON: …', hint: 'Mend.' }],
      },
    ]),
  ).toBe(`✓ a.json chats.post
✗ b.json chats.post
  b.json:12:9  /chats/0/unread  Expected integer, received "1"
    Remove the quotes: 1.
  b.json:12:9  (root)  Expected integer, received "1"
✗ c.json
  c.json:12:9  Not JSON: …
    Mend.

By event
  event       payloads  invalid  warnings
  chats.post         2        1         0

By kind of issue
  count  severity  kind          place            first
      1  error     invalid_type  /chats/*/unread  b.json
      1  error     invalid_type  (root)           b.json
      1  error     invalid_json  /chats/*/unread  c.json

3 files, 1 valid, 2 invalid
`);
});

it('counts what could not be read', async () => {
  expect(await reportIn('pretty', [{ file: 'a.json', valid: false, issues: [], error: 'gone' }])).toBe(
    '\n1 file, 0 valid, 0 invalid, 1 not read\n',
  );
});

it('cuts a long list of issues', async () => {
  const many = (count: number) =>
    reportIn('pretty', [{ file: 'a.json', valid: false, issues: Array(count).fill(issue) }]);
  expect((await many(20)).match(/a\.json:12:9/g)).toHaveLength(20);
  expect(await many(20)).not.toContain('more');
  expect((await many(3021)).match(/a\.json:12:9/g)).toHaveLength(20);
  expect(await many(3021)).toContain('\n  … and 3001 more\n');
  const issues = Array(3021).fill(issue);
  expect(await reportIn('pretty', [{ file: 'a.json', valid: false, issues, truncated: true }])).toContain(
    '\n  … and at least 3001 more\n',
  );
});

it('uses colours with FORCE_COLOR', async () => {
  const text = await reportIn('pretty', [{ file: 'a.json', valid: true, event: 'chats.post', issues: [] }], {
    env: { FORCE_COLOR: '1' },
  });
  expect(text).toContain('\u001b[32m✓\u001b[39m');
});

it('escapes characters that control a terminal', async () => {
  const evil = '\u001b[2J';
  const text = await reportIn('pretty', [
    { file: evil, valid: false, issues: [{ ...issue, pointer: `/${evil}`, message: evil, hint: evil }] },
  ]);
  expect(text).not.toContain('\u001b');
  expect(text.match(/\\u001b\[2J/g)).toHaveLength(5);
});

it('prints warnings below the issues, and counts them', async () => {
  const warning = { ...issue, code: 'duplicate_property' as const, message: 'Duplicate', hint: '' };
  expect(await reportIn('pretty', [{ event: 'chats.post', warnings: [warning] }])).toBe(`✓ a.json chats.post
  a.json:12:9  warning  /chats/0/unread  Duplicate

1 file, 1 valid, 0 invalid, 1 warning
`);
});

it('cuts a long property name, and no path', async () => {
  const path = `${'x'.repeat(999)}.json`;
  const text = await reportIn('pretty', [
    { file: path, valid: false, issues: [{ ...issue, pointer: `/${'y'.repeat(999)}` }] },
  ]);
  expect(text).toContain(`  ${path}:12:9  /${'y'.repeat(499)}…  `);
});

it('shows the line of a value, with the value marked', async () => {
  const text = '{\n\t"a": "é\u001b[2J",\n\t"unread": "1"\n}';
  const frame = frameOf(text, text.indexOf('"1"'), { line: 3, column: 12 });
  expect(await reportIn('pretty', [{ valid: false, issues: [{ ...issue, line: 3, column: 12, frame }] }])).toContain(
    `  a.json:3:12  /chats/0/unread  Expected integer, received "1"
    Remove the quotes: 1.
    2 |   "a": "é\\u001b[2J",
  > 3 |   "unread": "1"
      |             ^^^
    4 | }
`,
  );
});

it('shows a window of a long line', async () => {
  const text = `{${'"x":1,'.repeat(1_000)}"unread":"1",${'"x":1,'.repeat(1_000)}"y":1}`;
  const column = text.indexOf('"1"') + 1;
  const frame = frameOf(text, column - 1, { line: 7, column });
  const report = await reportIn('pretty', [{ line: 7, valid: false, issues: [{ ...issue, line: 7, column, frame }] }]);
  const [, line, mark] = /\n {2}> 7 \| (.+)\n {6}\| (.+)\n/.exec(report)!;
  expect(line).toHaveLength(102);
  expect(line!.slice(mark!.indexOf('^'), mark!.lastIndexOf('^') + 1)).toBe('"1"');
  expect(line).toMatch(/^….*"unread":"1",.*…$/);
});

it('lists 1,000 payloads with issues, and counts all', async () => {
  const results = Array.from({ length: 1_005 }, (_, index) => ({
    file: 'a.ndjson',
    line: index + 1,
    valid: false,
    issues: [issue],
  }));
  const text = await reportIn('pretty', results);
  expect(text.match(/^✗ a\.ndjson:\d+$/gm)).toHaveLength(1_000);
  expect(text).toContain('\n… and 5 more payloads. --format ndjson lists all\n');
  expect(text).toContain('\n   1005  error     invalid_type  /chats/*/unread  a.ndjson:1\n');
  expect(text).toMatch(/\n1 file, 1005 payloads, 0 valid, 1005 invalid\n$/);
});

it('says nothing about what is valid with --quiet', async () => {
  const valid = { file: 'a.json', valid: true, event: 'chats.post' } as const;
  expect(await reportIn('pretty', [valid], { quiet: true })).toBe('');
  const text = await reportIn('pretty', [valid, { file: 'b.json', valid: false, issues: [issue] }], { quiet: true });
  expect(text).toMatch(/^✗ b\.json\n/);
});

it('prints nothing that a terminal or GitHub Actions obeys', async () => {
  const text = await reportIn('pretty', mixedResults, { env: { GITHUB_ACTIONS: 'true' } });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
  expect(text).not.toMatch(/^\s*::|##\[/m);
  expect(EVIL).toMatch(/^::/m);
});
