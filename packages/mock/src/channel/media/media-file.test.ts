import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { type FileType, mediaFile } from './media-file.ts';
import { readMediaSource } from './media-source.ts';

const messageId = 'YQXWzHavQAMl6U1YjOURvg-gMfWM1cqZw';
const parts = '6105d6cc76af400325e94d588ce511be-80c7d633572a67';

function read(type: FileType, source: string, download: 'image'[] | 'video'[] = []) {
  const state = testChannel();
  state.settings = { ...state.settings, media: { auto_download: download } };
  return mediaFile(type, readMediaSource(source), { state, messageId });
}

describe('a data URI', () => {
  const bytes = Buffer.from('hello');
  const base64 = bytes.toString('base64');

  it('tells type, size and checksum', () => {
    expect(read('image', `data:image/png;base64,${base64}`)).toEqual({
      id: `png-${parts}`,
      mime_type: 'image/png',
      file_size: 5,
      sha256: createHash('sha256').update(bytes).digest('base64'),
    });
  });

  it('keeps the codecs', () => {
    expect(read('voice', `data:audio/ogg; codecs=opus;base64,${base64}`)).toMatchObject({
      id: `oga-${parts}`,
      mime_type: 'audio/ogg; codecs=opus',
    });
  });

  it('has a name where a form had one, which may know the type better', () => {
    const uri = `data:application/octet-stream;name=Price%20list.pdf;base64,${base64}`;
    expect(readMediaSource(uri)).toMatchObject({ name: 'Price list.pdf' });
    expect(read('document', uri)).toMatchObject({ id: `pdf-${parts}`, mime_type: 'application/pdf' });
  });

  it.each(['data:image/png;base64,%', 'data:image/png;base64,a'])('is refused when it is not base64: %s', (uri) => {
    expect(() => read('image', uri)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('a URL', () => {
  it('tells the type by its extension; the file is not fetched, so size and checksum are not known', () => {
    expect(read('video', 'https://example.com/films/tour.MOV?size=1#now')).toEqual({
      id: `bin-${parts}`.replace('bin', 'mov'),
      mime_type: 'video/quicktime',
    });
  });

  it.each([
    ['image', 'image/jpeg', 'jpeg'],
    ['gif', 'video/mp4', 'mp4'],
    ['audio', 'audio/mpeg', 'mp3'],
    ['voice', 'audio/ogg; codecs=opus', 'oga'],
    ['document', 'application/octet-stream', 'bin'],
    ['sticker', 'image/webp', 'webp'],
  ] as const)('without one is what is usual for a file of type %s', (type, mime_type, extension) => {
    expect(read(type, 'https://example.com/files/17')).toEqual({ id: `${extension}-${parts}`, mime_type });
  });

  it('may be escaped wrongly', () => {
    expect(readMediaSource('https://example.com/100%.png')).toEqual({ name: '100%.png' });
  });
});

it('keeps the id of a file at the service, and reads the type off it', () => {
  expect(read('image', 'png-0123-4567')).toEqual({ id: 'png-0123-4567', mime_type: 'image/png' });
  expect(read('image', 'whatever')).toEqual({ id: 'whatever', mime_type: 'image/jpeg' });
});

it('has a link only where the settings download its kind', () => {
  const url = 'https://example.com/tour.mp4';
  expect(read('video', url, ['image'])).not.toHaveProperty('link');
  const link = `https://example.com/in-files/12025550199/mp4-${parts}.mp4`;
  expect(read('video', url, ['video'])).toMatchObject({ link });
  expect(read('gif', url, ['video'])).toMatchObject({ link });
});
