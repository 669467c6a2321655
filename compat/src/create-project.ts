import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { npmInstall } from './npm-install.ts';

const sources = fileURLToPath(new URL('../projects/', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** A user's project: the files of a folder in `projects/`, and installed dependencies beside the packed packages. */
export async function createProject(source: string, dependencies: Record<string, string>): Promise<string> {
  const folder = await createManifest(dependencies);
  await npmInstall(folder);
  await cp(path.join(sources, source), folder, { recursive: true });
  return folder;
}

/** A copy of a folder in `examples/`, installed as its package.json says, but for the packed packages. */
export async function copyExample(example: string): Promise<string> {
  const source = path.join(examples, example);
  const manifest = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8'));
  const folder = await createManifest({ ...manifest.dependencies, ...manifest.devDependencies }, manifest);
  await npmInstall(folder);
  const filter = (file: string) => !['package.json', 'node_modules'].includes(path.relative(source, file));
  await cp(source, folder, { recursive: true, filter });
  return folder;
}

/** Whether npm can install the packed packages beside these. Downloads nothing but descriptions. */
export async function resolveDependencies(dependencies: Record<string, string>): Promise<void> {
  await npmInstall(await createManifest(dependencies), '--package-lock-only');
}

async function createManifest(
  dependencies: Record<string, string>,
  manifest: object = { private: true, type: 'module' },
): Promise<string> {
  const folder = await mkdtemp(path.join(inject('folder'), 'project-'));
  const devDependencies = { ...dependencies, ...inject('packages') };
  const content = { ...manifest, dependencies: {}, devDependencies };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(content));
  return folder;
}
