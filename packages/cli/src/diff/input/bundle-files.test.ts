import { expect, it } from 'vitest';
import { bundleFiles } from './bundle-files.ts';

it('finds what schemas refer to in a folder with a drive letter', async () => {
  const files: Record<string, object> = {
    '/C:/my schemas/chat.schema.json': { $ref: '../ids/id.json' },
    '/C:/ids/id.json': { type: 'string' },
  };
  const paths = ['/C:/my schemas/chat.schema.json'];
  const source = { folder: '/C:/my schemas', paths, read: () => Promise.reject(new Error('unused')) };
  const read: string[] = [];
  await bundleFiles(
    source,
    async (path) => {
      read.push(path);
      return JSON.parse(JSON.stringify(files[path]));
    },
    () => {},
  );
  expect(read).toEqual(Object.keys(files));
});
