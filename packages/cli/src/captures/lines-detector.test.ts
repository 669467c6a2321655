import { expect, it } from 'vitest';
import { LinesDetector } from './lines-detector.ts';

function detect(text: string): boolean | undefined {
  const [whole, bytes] = [new LinesDetector(), new LinesDetector()];
  const result = whole.feed(Buffer.from(text));
  let byBytes: boolean | undefined;
  for (const byte of Buffer.from(text)) byBytes ??= bytes.feed(Buffer.of(byte));
  expect(byBytes).toBe(result);
  return result;
}

it.each([
  '{"a":1}\n{"a":2}',
  '\ufeff{"a":1}\r\n{"a":2}',
  '\n\n{"a":1}\n\n  {"a":2}',
  '[1]\n[2]',
  '{"a":1}\nnot json',
  'torn":1}\n{"a":2}',
  '{"a":\n{"b":1}}'.replace(':\n', ':1\n'),
])('NDJSON: %j', (text) => {
  expect(detect(text)).toBe(true);
});

it.each(['{\n  "a": 1\n}', '[\n{"a":1},\n{"a":2}\n]', '{"a":[\n{"b":1}]}', '{"a":\n{"b":1}}', '{"a":1,\n"b":2}'])(
  'a document: %j',
  (text) => {
    expect(detect(text)).toBe(false);
  },
);

it.each(['', '{"a":1}', '{"a":1}\n', '{"a":1}\r\n\r\n', '{"a":1}\n}', '[{"a":1}\n,{"a":2}]'])(
  'no reason to take it for NDJSON: %j',
  (text) => {
    expect(detect(text)).not.toBe(true);
  },
);
