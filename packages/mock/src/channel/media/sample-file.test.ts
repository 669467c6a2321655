import { expect, it } from 'vitest';
import { sampleFile } from './sample-file.ts';

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const latin1 = new TextDecoder('latin1');

/** Width and height as the file itself has them, in the place where the format keeps them. */
const DIMENSIONS: Record<string, (bytes: Uint8Array) => [number, number]> = {
  'image/jpeg'(bytes) {
    const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
    return [view(bytes).getUint16(frame + 7), view(bytes).getUint16(frame + 5)];
  },
  'image/png': (bytes) => [view(bytes).getUint32(16), view(bytes).getUint32(20)],
  'image/gif': (bytes) => [view(bytes).getUint16(6, true), view(bytes).getUint16(8, true)],
  'image/webp'(bytes) {
    const bits = view(bytes).getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  },
  'video/mp4'(bytes) {
    const header = latin1.decode(bytes).indexOf('tkhd') + 80;
    return [view(bytes).getUint32(header) >> 16, view(bytes).getUint32(header + 4) >> 16];
  },
};

it.each(Object.entries(DIMENSIONS))('of type %s has the dimensions that messages give', (type, dimensions) => {
  const { bytes, width, height } = sampleFile(type);
  expect(dimensions(bytes)).toEqual([width, height]);
});

it.each([
  ['image/jpeg', '\u00ff\u00d8\u00ff', '\u00ff\u00d9'],
  ['image/png', '\u0089PNG\r\n\u001a\n', 'IEND\u00aeB`\u0082'],
  ['image/gif', 'GIF89a', ';'],
  ['image/webp', 'RIFF', ''],
  ['video/mp4', '\0\0\0\u0018ftyp', ''],
  ['audio/mpeg', '\u00ff\u00e3', ''],
  ['audio/ogg', 'OggS', ''],
  ['audio/ogg; codecs=opus', 'OggS', ''],
  ['application/pdf', '%PDF-', '%%EOF\n'],
])('of type %s begins and ends as the format has it, and is small', (type, begin, end) => {
  const text = [...sampleFile(type).bytes].map((byte) => String.fromCharCode(byte)).join('');
  expect(text.startsWith(begin) && text.endsWith(end)).toBe(true);
  expect(text.length).toBeLessThan(1_100);
});

it('of an MP3 is frames of 72 bytes to its end, a second in all', () => {
  const { bytes, seconds } = sampleFile('audio/mpeg');
  const starts = Array.from({ length: bytes.length / 72 }, (_, i) => view(bytes).getUint16(72 * i));
  expect(new Set(starts)).toEqual(new Set([0xffe3]));
  expect(Math.round((starts.length * 576) / 8_000)).toBe(seconds);
});

it('of a PDF has its cross-reference table where it says', () => {
  const text = latin1.decode(sampleFile('application/pdf').bytes);
  const offset = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(offset)).toMatch(/^xref\n/);
  for (const [i, [, entry]] of [...text.matchAll(/^(\d{10}) 00000 n/gm)].entries()) {
    expect(text.slice(Number(entry))).toMatch(new RegExp(`^${i + 1} 0 obj`));
  }
});

it.each(['application/zip', 'toString', ''])('of type "%s" is a line of text', (type) => {
  expect(new TextDecoder().decode(sampleFile(type).bytes)).toMatch(/^A placeholder: .+\n$/);
});
