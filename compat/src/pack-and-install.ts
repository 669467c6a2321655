import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { published, root } from '../../workspaces.shared.ts';
import { npmInstall } from './npm-install.ts';
import { run } from './run.ts';
import { runtimePackages } from './runtime-packages.ts';
import { nodeVersions, otherRuntimes } from './versions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A temporary folder for projects. */
    folder: string;
    /** The packed packages, as versions for a package.json: by name, a `file:` URL. */
    packages: Record<string, string>;
    /** Executables by name: `node 22.12.0`, `bun 1.4.5`. */
    runtimes: Record<string, string>;
  }
}

/** Before all tests: packs the packages, and fetches each runtime. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'compat-'));
  project.provide('folder', folder);
  project.provide('packages', await pack(folder));
  project.provide('runtimes', await installRuntimes(path.join(folder, 'runtimes')));
  return () => rm(folder, { recursive: true });
}

async function pack(folder: string): Promise<Record<string, string>> {
  const flags = published.flatMap((workspace) => ['-w', workspace]);
  const output = await run(root, 'npm', ['pack', '--silent', '--json', '--pack-destination', folder, ...flags]);
  const packed: { name: string; filename: string }[] = Object.values(JSON.parse(output));
  return Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${path.join(folder, filename)}`]));
}

/** The packages named `node`, `bun` and `deno` fetch these by install scripts, and would fight over the same commands. */
async function installRuntimes(folder: string): Promise<Record<string, string>> {
  const { execPath, versions } = process;
  const names = runtimePackages(process);
  const others = nodeVersions.filter((version) => version !== versions.node);
  const dependencies = {
    ...Object.fromEntries(others.map((version) => [`node-${version}`, `npm:${names.node}@${version}`])),
    bun: `npm:${names.bun}@${otherRuntimes.bun}`,
    deno: `npm:${names.deno}@${otherRuntimes.deno}`,
  };
  await mkdir(folder);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npmInstall(folder);
  const inModules = (...parts: string[]) => path.join(folder, 'node_modules', ...parts);
  const runtimes = {
    [`node ${versions.node}`]: execPath,
    ...Object.fromEntries(others.map((version) => [`node ${version}`, inModules(`node-${version}`, 'bin/node')])),
    [`bun ${otherRuntimes.bun}`]: inModules('bun/bin/bun'),
    [`deno ${otherRuntimes.deno}`]: inModules('deno/deno'),
  };
  // For the log of CI: what ran, by its own word.
  for (const [name, program] of Object.entries(runtimes)) {
    console.log(`${name}: ${(await run(folder, program, ['--version'])).split('\n')[0]}`);
  }
  return runtimes;
}
