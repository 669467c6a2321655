import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { ajvCli, ours, sourcemeta } from './cli-peers.ts';
import { withFolder, writeWebhooks } from './write-files.ts';

test.each(Object.entries({ ours, ajvCli, sourcemeta }))(
  '%s accepts a folder of webhooks, and refuses it with one that breaks the contract',
  async (_, commandOf) => {
    await withFolder(async (folder) => {
      const files = join(folder, 'files');
      const schema = join(folder, 'schema.json');
      await mkdir(files);
      await writeFile(schema, JSON.stringify(bundle));
      const [first] = await writeWebhooks(files, 20);
      const [program, ...args] = commandOf(files, schema);
      const run = () => spawnSync(program, args).status;
      expect(run()).toBe(0);
      await writeFile(
        first!,
        '{"chats_updates":[],"event":{"type":"chats","event":"patch"},"channel_id":"MANTIS-M72HC"}',
      );
      expect(run()).not.toBe(0);
    });
  },
);
