import { gzipSync } from 'node:zlib';
import type { ValidateOptions } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import { checkLines } from './check-lines.ts';

/** The verdict on the only payload. */
function checkBytes(bytes: Buffer, options: ValidateOptions) {
  const results = [...checkDocument(bytes, 'a.json', { ...options, frames: true, maxIssues: 10_000 })];
  expect(results).toHaveLength(1);
  const { file, ...verdict } = results[0]!;
  return verdict;
}

function checkText(text: string, options: ValidateOptions) {
  return checkBytes(Buffer.from(text), options);
}

const valid = JSON.stringify(examples['messages.post'].minimal);

describe('the verdict', () => {
  it('names the event of a valid webhook', () => {
    expect(checkText(valid, {})).toEqual({ valid: true, event: 'messages.post', issues: [], warnings: [] });
  });

  it('names the event of an invalid one', () => {
    const text = valid.replace('"channel_id"', '"channel"');
    expect(checkText(text, {})).toMatchObject({ valid: false, event: 'messages.post', issues: [{ line: 1 }] });
  });

  it('follows profile and event', () => {
    const text = JSON.stringify({ ...examples['messages.post'].minimal, extra: 1 });
    expect(checkText(text, { profile: 'tolerant' }).valid).toBe(true);
    expect(checkText(text, { profile: 'strict' }).valid).toBe(false);
    expect(checkText(valid, { event: 'chats.patch' })).toMatchObject({
      valid: false,
      event: 'chats.patch',
      issues: [{ code: 'event_mismatch' }],
    });
  });

  it.each(['tolerant', 'strict'] as const)(
    'warns of an event that the payload does not name, in the %s profile',
    (profile) => {
      const { event, ...payload } = examples['users.delete'].minimal;
      const text = JSON.stringify(payload);
      const { valid, warnings } = checkText(text, { profile });
      expect(valid).toBe(true);
      expect(warnings).toMatchObject([
        { code: 'ambiguous_event', message: expect.stringContaining('users.post and users.delete'), line: 1 },
      ]);
      expect(checkText(text, { profile, event: 'users.delete' }).warnings).toEqual([]);
    },
  );

  it('has warnings for what only the strict profile rejects, in the order of the file', () => {
    const text = JSON.stringify({ extra: 1, ...examples['messages.post'].minimal }, null, 2).replace(
      '"from_me"',
      '"colour": "red",\n"from_me"',
    );
    const { warnings, ...verdict } = checkText(text, {});
    expect(verdict).toEqual({ valid: true, event: 'messages.post', issues: [] });
    expect(warnings).toMatchObject([
      { code: 'unknown_property', pointer: '/extra', received: '1', line: 2, column: 3 },
      { code: 'unknown_property', pointer: '/messages/0/colour', received: '"red"' },
    ]);
    expect(checkText(text, { profile: 'strict' })).toMatchObject({ valid: false, issues: warnings, warnings: [] });
  });

  it('has an issue for what is not JSON', () => {
    expect(checkText('{\n  "a": 1\n  "b": 2\n}', {})).toEqual({
      valid: false,
      issues: [
        {
          code: 'invalid_json',
          pointer: '',
          message: 'Not JSON: expected a comma, received "b"',
          expected: 'a comma',
          received: '"b"',
          line: 3,
          column: 3,
          frame: expect.objectContaining({ firstLine: 2, marked: 1, offset: 2, length: 3 }),
        },
      ],
      warnings: [],
    });
  });

  it.each(['null', '[]', '"text"', '1', '{}'])('has one for %s, which is JSON but no webhook', (text) => {
    expect(checkText(text, {})).toMatchObject({ valid: false, issues: [{ line: 1, column: 1 }] });
  });
});

describe('positions', () => {
  function places(text: string): string[] {
    return checkText(text, { profile: 'strict' }).issues.map(
      ({ pointer, line, column }) => `${pointer} ${line}:${column}`,
    );
  }

  const LABELLED = [
    '{',
    '\t"chats_updates": [{',
    '\t\t"before_update": {"id":"919984351847@s.whatsapp.net","type":"contact"},',
    '\t\t"after_update": {"name":"né 😀","id":"919984351847@s.whatsapp.net","type":"contact","mute":"yes"},',
    '\t\t"changes": ["mute"], "extra": 1',
    '\t}],',
    '\t"event": {"type":"chats","event":"patch"}',
    '}',
  ];

  const EXPECTED = ['/channel_id 1:1', '/chats_updates/0/after_update/mute 4:94', '/chats_updates/0/extra 5:24'];

  it('are of the value, of the name where that is wrong, and of the object where something is missing', () => {
    expect(LABELLED[3]?.indexOf('"yes"')).toBe(93);
    expect(places(LABELLED.join('\n'))).toEqual(EXPECTED);
  });

  it('are sorted from the top to the bottom of the file', () => {
    const text =
      '{"channel_id": 1,\n"chats_updates": [{"before_update": {}}],\n"event": {"type":"chats","event":"patch"}}';
    const lines = checkText(text, {}).issues.map(({ line }) => line);
    expect(lines).toEqual([1, ...Array(lines.length - 1).fill(2)]);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('are the same with other line endings', () => {
    expect(places(LABELLED.join('\r\n'))).toEqual(EXPECTED);
    expect(places(LABELLED.join('\r'))).toEqual(EXPECTED);
  });

  it('are of the last of several properties of the same name', () => {
    expect(
      places('{"chats_removed":1,\n"chats_removed":2,"event":{"type":"chats","event":"delete"},\n"channel_id":""}'),
    ).toEqual(['/chats_removed 2:1', '/chats_removed 2:17', '/channel_id 3:14']);
  });

  it('exist for thousands of issues', () => {
    const message = JSON.stringify({ ...examples['messages.post'].minimal.messages[0], timestamp: 'x' });
    const text = valid.replace(/"messages":\[.*?\}\]/, `"messages":[\n${Array(5000).fill(message).join(',\n')}\n]`);
    const lines = checkText(text, {}).issues.map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 5000 }, (_, index) => index + 2));
  });

  it('are exact in a file that is nested 100,000 deep, and the beginning of it if it is not JSON', () => {
    const [open, close] = ['['.repeat(100_000), ']'.repeat(100_000)];
    expect(places(`\n{"chats_removed": ${open}${close}, "channel_id": "x"}`)).toEqual(['/chats_removed/0 2:20']);
    expect(places(`\n${open}`)).toEqual([' 1:1']);
  });
});

describe('an encoding that is not UTF-8', () => {
  it('is an issue at the first byte that does not fit', () => {
    const bytes = Buffer.from('\ufeff{"channel_id": "é",\r\n "name": "José"}');
    const broken = Buffer.concat([bytes.subarray(0, -4), Buffer.of(0xe9), Buffer.from('"}')]);
    expect(checkBytes(broken, {})).toEqual({
      valid: false,
      issues: [
        {
          code: 'invalid_json',
          pointer: '',
          message: 'Not JSON: expected text in UTF-8, received the byte 0xE9 after 38 bytes of the file',
          expected: 'text in UTF-8',
          received: 'the byte 0xE9',
          hint: expect.stringContaining('Latin-1'),
          line: 2,
          column: 14,
          frame: expect.objectContaining({
            firstLine: 1,
            lines: ['{"channel_id": "é",', ' "name": "Jos\ufffd"}'],
            marked: 1,
          }),
        },
      ],
      warnings: [],
    });
  });

  it('is an issue at its place in a line of NDJSON, with what is there', () => {
    const [batch] = checkLines(
      {
        bytes: Buffer.concat([Buffer.from(`${valid.replaceAll('\n', '')}\n{"name": "é`), Buffer.of(0xe9, 0x22)]),
        file: 'a',
        linesBefore: 4,
        isLog: false,
      },
      { maxIssues: 10, frames: true, maxSize: 1_000_000 },
    );
    expect(batch!.results).toMatchObject([
      {
        line: 6,
        issues: [
          {
            message: 'Not JSON: expected text in UTF-8, received the byte 0xE9 after 12 bytes of the line',
            line: 6,
            column: 12,
            frame: { lines: ['{"name": "é\ufffd"'], offset: 11 },
          },
        ],
      },
    ]);
  });

  it('is an issue for all of a compressed file', () => {
    expect(checkBytes(gzipSync(valid), {}).issues).toMatchObject([
      { message: 'Not JSON: expected text in UTF-8, received gzip-compressed data', line: 1, column: 1 },
    ]);
  });
});

describe('a duplicate property', () => {
  const text = valid.replace('{', '{"channel_id": "LION-1",\n"channel_id": "LION-1",\n');
  const duplicates = [
    { code: 'duplicate_property', pointer: '/channel_id', line: 2, column: 1 },
    { code: 'duplicate_property', pointer: '/channel_id', line: 3 },
  ];

  it('is a warning in the tolerant profile', () => {
    expect(checkText(text, {})).toMatchObject({ valid: true, issues: [], warnings: duplicates });
    const withExtra = text.replace(/}$/, ',\n"extra": 1}');
    expect(checkText(withExtra, {}).warnings).toMatchObject([...duplicates, { code: 'unknown_property', line: 4 }]);
  });

  it('is an issue in the strict profile, in the order of the file', () => {
    const verdict = checkText(text.replace(/}$/, ',\n"extra": 1}'), { profile: 'strict' });
    expect(verdict).toMatchObject({ valid: false, warnings: [] });
    expect(verdict.issues).toMatchObject([...duplicates, { code: 'unknown_property', line: 4 }]);
    expect(checkText(text, { profile: 'strict' })).toMatchObject({ valid: false, issues: duplicates });
  });

  it('is reported 100 times at most', () => {
    expect(checkText(`{${Array(200).fill('"a":1').join()}}`, {}).warnings).toHaveLength(100);
  });
});
