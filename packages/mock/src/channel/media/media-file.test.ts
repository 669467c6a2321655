import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { type FileType, mediaFile } from './media-file.ts';
import { NO_UPLOADS, readMediaSource } from './media-source.ts';
import { sampleFile } from './sample-file.ts';
import { type NewMedia, storedMedia } from './store-media.ts';

const messageId = 'YQXWzHavQAMl6U1YjOURvg-gMfWM1cqZw';
const parts = '6105d6cc76af400325e94d588ce511be-80c7d633572a67';
const bytes = Buffer.from('hello');
const base64 = bytes.toString('base64');

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** Puts a file into a message. */
function put(type: FileType, source: string, download: 'image'[] | 'video'[] = []) {
  const state = testChannel();
  state.settings = { ...state.settings, media: { auto_download: download } };
  const known = { id: 'png-01-02', mimeType: 'image/png', bytes };
  state.media.add(storedMedia(known, testContext));
  const newMedia: NewMedia = [];
  const tools = { state, messageId, context: testContext, newMedia };
  return { file: mediaFile(type, readMediaSource(source, state, NO_UPLOADS), tools), newMedia };
}

describe('a data URI', () => {
  it('has a type, a size and a checksum, and its bytes are stored', () => {
    const { file, newMedia } = put('image', `data:image/png;base64,${base64}`);
    expect(file).toEqual({ id: `png-${parts}`, mime_type: 'image/png', file_size: 5, sha256: sha256(bytes) });
    expect(newMedia).toMatchObject([{ id: file.id, mimeType: 'image/png', sizeBytes: 5, timestamp: 1_747_660_332 }]);
    expect(newMedia[0]?.bytes).toEqual(new Uint8Array(bytes));
  });

  it('keeps the codecs', () => {
    expect(put('voice', `data:audio/ogg; codecs=opus;base64,${base64}`).file).toMatchObject({
      id: `oga-${parts}`,
      mime_type: 'audio/ogg; codecs=opus',
    });
  });

  it('has the type of its name where its own is generic', () => {
    const uri = `data:application/octet-stream;name=Price%20list.pdf;base64,${base64}`;
    const { file, newMedia } = put('document', uri);
    expect(file).toMatchObject({ id: `pdf-${parts}`, mime_type: 'application/pdf' });
    expect(newMedia).toMatchObject([{ name: 'Price list.pdf' }]);
  });

  it.each(['data:image/png;base64,%', 'data:image/png;base64,a', 'data:image/png;base64'])(
    'is refused when it is not base64: %s',
    (uri) => {
      expect(() => put('image', uri)).toThrow(expect.objectContaining({ status: 400 }));
    },
  );

  it('may lack its head, as the vendor documents', () => {
    expect(put('image', base64).newMedia[0]?.bytes).toEqual(new Uint8Array(bytes));
  });
});

describe('a URL', () => {
  it('has the type of its extension; a sample is stored in place of the file, which is not fetched', () => {
    const { bytes: sample } = sampleFile('video/quicktime');
    const { file, newMedia } = put('video', 'https://example.com/films/tour.MOV?size=1#now');
    expect(file).toEqual({
      id: `mov-${parts}`,
      mime_type: 'video/quicktime',
      file_size: sample.byteLength,
      sha256: sha256(sample),
    });
    expect(newMedia[0]?.bytes).toEqual(sample);
  });

  it.each([
    ['image', 'image/jpeg', 'jpeg'],
    ['gif', 'video/mp4', 'mp4'],
    ['audio', 'audio/mpeg', 'mp3'],
    ['voice', 'audio/ogg; codecs=opus', 'oga'],
    ['document', 'application/octet-stream', 'bin'],
    ['sticker', 'image/webp', 'webp'],
  ] as const)('without an extension has the default type of %s', (type, mime_type, extension) => {
    expect(put(type, 'https://example.com/files/17').file).toMatchObject({ id: `${extension}-${parts}`, mime_type });
  });

  it('may be escaped wrongly', () => {
    const source = readMediaSource('https://example.com/100%.png', testChannel(), NO_UPLOADS);
    expect(source).toEqual({ name: '100%.png' });
  });
});

describe('an id', () => {
  it('of an uploaded file refers to it, and stores nothing', () => {
    const { file, newMedia } = put('image', 'png-01-02');
    expect(file).toEqual({ id: 'png-01-02', mime_type: 'image/png', file_size: 5, sha256: sha256(bytes) });
    expect(newMedia).toEqual([]);
  });

  it.each([
    ['png-0123-4567', 'image/png'],
    ['some-file', 'image/jpeg'],
  ])('that is unknown is kept, without size and checksum: %s', (id, mime_type) => {
    const { file, newMedia } = put('image', id, ['image']);
    expect(file).toEqual({ id, mime_type });
    expect(newMedia).toEqual([]);
  });
});

it('has a link only where the settings download its kind', () => {
  const url = 'https://example.com/tour.mp4';
  expect(put('video', url, ['image']).file).not.toHaveProperty('link');
  const link = `https://gate.whapi.cloud/in-files/12025550199/mp4-${parts}.mp4`;
  expect(put('video', url, ['video']).file).toMatchObject({ link });
  expect(put('gif', url, ['video']).file).toMatchObject({ link });
});
