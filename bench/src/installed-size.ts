import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Manifest {
  files?: string[];
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
  return [...folders].reduce((sum, folder) => sum + sizeOfPackage(folder), 0);

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

/** @param path a folder or a file; what is not there takes nothing */
function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** What npm installs of a package: of one in this workspace, what it publishes. */
function sizeOfPackage(folder: string): number {
  if (folder.includes('node_modules')) return sizeOf(folder);
  const { files = [] } = readManifest(join(folder, 'package.json'));
  return [...files, 'package.json', 'README.md', 'LICENSE'].reduce((sum, name) => sum + sizeOf(join(folder, name)), 0);
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}
