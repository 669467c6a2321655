import { expect, it } from 'vitest';
import { LogDetector } from './log-detector.ts';

function detect(text: string): boolean {
  const [whole, bytes] = [new LogDetector(), new LogDetector()];
  const result = whole.feed(Buffer.from(text)) ?? whole.end();
  let byBytes: boolean | undefined;
  for (const byte of Buffer.from(text)) byBytes ??= bytes.feed(Buffer.of(byte));
  expect(byBytes ?? bytes.end()).toBe(result);
  return result;
}

it.each([
  'app | {"a":1}',
  'Listening on port 3000\n\napp | {"a":1}\n{"a":1}\n',
  '[2026-11-26 10:00:00] started\n[2026-11-26 10:00:00] {"a":1}\n',
  'app | {"torn":\napp | {"a":1}\n',
])('a log: %j', (text) => {
  expect(detect(text)).toBe(true);
});

it.each([
  '',
  'Listening on port 3000',
  '{"a":1}\napp | {"a":1}',
  '\ufeff\n {"torn\napp | {"a":1}',
  '[\n{"a":1}\n]',
  '[{"a":1}]\napp | {"a":1}',
  'torn":1}\n{"a":1}\napp | {"a":1}',
  '// a comment: {"a":1}\n{\n"a": {"a":1}\n}',
])('no log: %j', (text) => {
  expect(detect(text)).toBe(false);
});

it('gives up on a text without JSON', () => {
  const detector = new LogDetector();
  const chunk = Buffer.from('started\n'.repeat(50_000));
  const answers = Array.from({ length: 4 }, () => detector.feed(chunk));
  expect(answers).toEqual([undefined, undefined, false, false]);
});
