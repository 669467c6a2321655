import { bundleSize } from '../../../packages/contract/build/bundle-size.ts';
import type { Benchmark } from './benchmark.ts';

/** What an app gains by an import, minified and gzipped, in all chunks that it would load. */
export const sizeBundle: Benchmark[] = [
  bundleOf('validateWebhook', '@whapi-webhooks/contract', { id: 'size/app-bundle', aim: 15_000 }),
  bundleOf('validator', '@whapi-webhooks/contract/events/chats.patch', { id: 'size/one-event', aim: 3_000 }),
];

function bundleOf(name: string, entry: string, { id, aim }: { id: string; aim: number }): Benchmark {
  return {
    id,
    what: `what importing ${name} of ${entry} adds to an app, minified and gzipped, over ${aim.toLocaleString('en')} bytes`,
    unit: 'bytes',
    aim: { atMost: 1 },
    measure: async () => [{ ours: await bundleSize(name, entry), theirs: aim }],
  };
}
