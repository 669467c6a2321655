import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { npmInstall } from './npm-install.ts';

const sources = fileURLToPath(new URL('../projects/', import.meta.url));

/** A user's project: the files of a folder in `projects/`, and installed dependencies beside the packed packages. */
export async function createProject(source: string, dependencies: Record<string, string>): Promise<string> {
  const folder = await createManifest(dependencies);
  await npmInstall(folder);
  await cp(path.join(sources, source), folder, { recursive: true });
  return folder;
}

/** Whether npm can install the packed packages beside these. Downloads nothing but descriptions. */
export async function resolveDependencies(dependencies: Record<string, string>): Promise<void> {
  await npmInstall(await createManifest(dependencies), '--package-lock-only');
}

async function createManifest(dependencies: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(inject('folder'), 'project-'));
  const devDependencies = { ...inject('packages'), ...dependencies };
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', devDependencies }),
  );
  return folder;
}
