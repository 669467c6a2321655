import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { timeProcess } from './time-process.ts';

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/**
 * The bytes that a package and all that it depends on take on disk. Of a package of this workspace, only what is
 * published counts; optional peers do not, others do.
 * @param name the package, as the benchmarks would import it
 */
export function installedSize(name: string): number {
  const folders = new Set<string>();
  add(name, import.meta.url);
  return [...folders].reduce((sum, folder) => sum + sizeOf(folder), 0);

  function add(dependency: string, from: string): void {
    const path = findManifest(dependency, from);
    const folder = realpathSync(dirname(path));
    if (folders.has(folder)) return;
    folders.add(folder);
    const { dependencies, peerDependencies = {}, peerDependenciesMeta } = readManifest(path);
    const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta?.[peer]?.optional);
    for (const next of [...Object.keys(dependencies ?? {}), ...peers]) add(next, path);
  }
}

function findManifest(dependency: string, from: string): string {
  for (const folder of createRequire(from).resolve.paths(dependency) ?? []) {
    const path = join(folder, dependency, 'package.json');
    if (statSync(path, { throwIfNoEntry: false })) return path;
  }
  throw new Error(`Failed to find ${dependency}, which ${from} depends on. Run npm install`);
}

function sizeOf(folder: string): number {
  return folder.includes('node_modules') ? sizeOfFolder(folder) : sizeOfPublished(folder);
}

function sizeOfFolder(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') return sum;
    return sum + (entry.isDirectory() ? sizeOfFolder(path) : lstatSync(path).size);
  }, 0);
}

function sizeOfPublished(folder: string): number {
  const { stdout } = timeProcess('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', folder]);
  const packed = JSON.parse(stdout);
  return (Array.isArray(packed) ? packed[0] : Object.values(packed)[0]).unpackedSize;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}
