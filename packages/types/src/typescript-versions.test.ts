import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const run = promisify(execFile);
const consumers = ['consumer.test-d.ts', 'consumer-messages.test-d.ts'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);
/** The oldest and the newest, and at full size those between. */
const compilers = {
  '5.4': import.meta.resolve('typescript-5.4/package.json'),
  ...(inject('fullSize') && {
    '5.9': import.meta.resolve('typescript-5.9/package.json'),
    '6.0': import.meta.resolve('typescript-6.0/package.json'),
  }),
  '7.0': import.meta.resolve('typescript/package.json'),
};
const resolutions = { NodeNext: 'NodeNext', Bundler: 'ESNext' };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'typescript-versions-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(compilers))('TypeScript %s', (version, manifest) => {
  const tsc = fileURLToPath(new URL('bin/tsc', manifest));

  it('is installed in this version', async () => {
    const installed = JSON.parse(await readFile(fileURLToPath(manifest), 'utf8'));
    expect(installed.version).toMatch(new RegExp(`^${version}\\.`));
  });

  it.concurrent.each(Object.entries(resolutions))(
    'compiles the built types with moduleResolution %s',
    async (resolution, module) => {
      const project = path.join(folder, `${version}-${resolution}.json`);
      const compilerOptions = {
        module,
        moduleResolution: resolution,
        target: 'ES2022',
        lib: ['ES2022'],
        types: [],
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
      };
      await writeFile(project, JSON.stringify({ compilerOptions, files: consumers }));
      await expect(compile(tsc, project)).resolves.toBe('');
    },
  );
});

/** The diagnostics of the compiler. */
async function compile(tsc: string, project: string): Promise<string> {
  try {
    return (await run(process.execPath, [tsc, '--project', project])).stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
