import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, type EncodingFault } from './decode-utf8.ts';

it('removes one byte order mark from the start, and no other', () => {
  expect(decodeUtf8(Buffer.from('\ufeff{"a":"\ufeff"}'))).toBe('{"a":"\ufeff"}');
  expect(decodeUtf8(Buffer.from('\ufeff\ufeff'))).toBe('\ufeff');
});

it.each(['', '1', '{"a":"é😀"}', '"\ufffd"', '\0\0'])('decodes %j', (text) => {
  expect(decodeUtf8(Buffer.from(text))).toBe(text);
});

describe('says what other bytes are:', () => {
  it.each([
    ['gzip-compressed data', gzipSync('{}')],
    ['zstd-compressed data', zstdCompressSync('{}')],
    ['a zip archive', Buffer.from('PK\u0003\u0004')],
    ['text in UTF-16', Buffer.from('\ufeff{}', 'utf16le')],
    ['text in UTF-16', Buffer.from('{}', 'utf16le')],
    ['text in UTF-16', Buffer.from('{}', 'utf16le').swap16()],
    ['text in UTF-16', Buffer.from('\ufeff{}', 'utf16le').swap16()],
    ['text in UTF-32', Buffer.from('\ufeff\0{\0', 'utf16le')],
  ])('%s', (received, bytes) => {
    expect(decodeUtf8(bytes)).toMatchObject({
      received,
      text: '',
      offset: 0,
      hint: expect.stringMatching(/first|Save/),
    });
  });

  it.each([
    ['Latin-1', Buffer.from('{"name": "José"}', 'latin1'), '{"name": "Jos', '0xE9'],
    ['a character that is cut', Buffer.from('"é').subarray(0, 2), '"', '0xC3'],
    [
      'the byte after real U+FFFD',
      Buffer.concat([Buffer.from('"\ufffdé\ufffd'), Buffer.of(0xff)]),
      '"\ufffdé\ufffd',
      '0xFF',
    ],
    ['a surrogate in UTF-8', Buffer.of(0x22, 0xed, 0xa0, 0x80, 0x22), '"', '0xED'],
  ])('%s', (_, bytes, before, byte) => {
    const fault = decodeUtf8(bytes);
    expect(fault).toMatchObject({ received: `the byte ${byte}`, bytesBefore: Buffer.byteLength(before) });
    const { text, offset } = fault as EncodingFault;
    expect([text.slice(0, offset), text[offset]]).toEqual([before, '\ufffd']);
  });
});
