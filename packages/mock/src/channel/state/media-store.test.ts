import { expect, it } from 'vitest';
import { MediaStore, type StoredMedia } from './media-store.ts';

function file(id: string, sizeBytes: number): StoredMedia {
  return { id, mimeType: 'image/png', sizeBytes, sha256: '', timestamp: 0, bytes: new Uint8Array(sizeBytes) };
}

/** Which files there are, and which of them have their content. */
function contents(store: MediaStore): Record<string, boolean> {
  return Object.fromEntries(store.list().map(({ id, bytes }) => [id, bytes !== undefined]));
}

it('drops the content of the oldest files beyond the limit, and only as many as it has to', () => {
  const store = new MediaStore(10);
  for (const id of ['a', 'b', 'c']) store.add(file(id, 4));
  expect(contents(store)).toEqual({ a: false, b: true, c: true });
  store.add(file('d', 2));
  expect(contents(store)).toEqual({ a: false, b: true, c: true, d: true });
});

it('does not keep a file that is longer than the limit', () => {
  const store = new MediaStore(10);
  store.add(file('a', 4));
  store.add(file('b', 11));
  expect(contents(store)).toEqual({ a: false, b: false });
  store.add(file('c', 10));
  expect(contents(store)).toMatchObject({ c: true });
});

it('has room again for what was deleted or replaced', () => {
  const store = new MediaStore(10);
  store.add(file('a', 6));
  store.delete('a');
  store.delete('a');
  store.add(file('b', 10));
  store.add(file('b', 5));
  store.add(file('c', 5));
  expect(contents(store)).toEqual({ b: true, c: true });
});

it('knows the 10,000 newest files', () => {
  const store = new MediaStore(0);
  for (let i = 0; i < 10_005; i++) store.add(file(`${i}`, 1));
  expect(store.list()).toHaveLength(10_000);
  expect(store.get('4')).toBeUndefined();
  expect(store.get('5')).toBeDefined();
});
