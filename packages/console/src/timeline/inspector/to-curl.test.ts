import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { toCurl } from './to-curl.ts';

/** What a shell passes to curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}\n`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const request = { method: 'POST', url: 'http://bot.test/hook', headers: { accept: 'application/json' } };

it('repeats the request', () => {
  expect(argumentsOf(toCurl({ ...request, body: { a: 1 } }))).toEqual([
    '--globoff',
    '--request',
    'POST',
    '--url',
    'http://bot.test/hook',
    '--header',
    'accept: application/json',
    '--data-raw',
    '{"a":1}',
  ]);
});

it('has no body where there is none', () => {
  expect(argumentsOf(toCurl({ ...request, method: 'DELETE' }))).not.toContain('--data-raw');
});

it.each([
  "it's",
  "'; touch /tmp/owned; '",
  '$(id) `id` $HOME \\ " ! * ?',
  '@/etc/passwd',
  'two\nlines\r\n',
  '\u001b[31mred\u0007',
  '\u202egnp.exe',
  "''''",
  '-o /tmp/x',
])('passes %j on as text', (text) => {
  const parts = argumentsOf(toCurl({ ...request, headers: { 'x-text': text }, body: { text, [text]: 1 } }));
  expect(parts).toHaveLength(9);
  expect(JSON.parse(parts.at(-1) ?? '')).toEqual({ text, [text]: 1 });
  expect(parts[6]?.startsWith('x-text: ')).toBe(true);
});

it('shows no character that would deceive a terminal or a reader', () => {
  const command = toCurl({ ...request, headers: { x: '\u001b[2J\r\n' }, body: '\u001b]0;\u202e\u2028' });
  expect(command.replaceAll(' \\\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
});
