import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../test/folder-of.ts';
import { checkPayloadFiles } from './check-payload-files.ts';

test('accepts payloads in a folder for each event', async () => {
  const folder = await folderOf({
    'examples/chats.post/minimal.json': {},
    'examples/chats.put/label-and-mute-2.json': {},
    'counterexamples/other/A.json': {},
  });
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post', 'chats.put'])).resolves.toBeUndefined();
});

test.each(["it's", 'a"b', 'a`b', 'a\nb', 'a b', 'A', 'a_b', '-a', 'Ä', ''])('refuses the name %j', async (name) => {
  const folder = await folderOf({ [`examples/chats.post/${name}.json`]: {} });
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post'])).rejects.toThrow(
    `Failed to read ${JSON.stringify(`examples/chats.post/${name}.json`)}: its name is not in kebab-case`,
  );
});

test.each(["chats.post'", 'chats.patch', '.hidden'])('refuses the folder %j', async (event) => {
  const folder = await folderOf({ [`examples/${event}/minimal.json`]: {} });
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post'])).rejects.toThrow(
    `Failed to read "examples/${event}/minimal.json": "${event}" is not an event`,
  );
});

test.each(['notes.txt', 'minimal.JSON', '.DS_Store', 'deeper/minimal.json'])('refuses the file %s', async (file) => {
  const folder = await folderOf({ [`examples/chats.post/${file}`]: {} });
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post'])).rejects.toThrow('is not in kebab-case');
});

test('refuses a payload that cannot be read, and a symlink', async () => {
  const folder = await folderOf({ 'examples/chats.post/minimal.json': '{"a":1,"a":2}' });
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post'])).rejects.toThrow(
    'Failed to read examples/chats.post/minimal.json#/a: ',
  );
  await symlink('minimal.json', path.join(folder, 'examples/chats.post/copy.json'));
  await expect(checkPayloadFiles(folder, 'examples', ['chats.post'])).rejects.toThrow(
    'Failed to read examples/chats.post/copy.json: it is a symlink',
  );
});
