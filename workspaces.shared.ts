import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of this repository. */
export const root = import.meta.dirname;

/** What scripts and tests need of a package.json. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts: Record<string, string>;
  [key: string]: unknown;
}

/** The package.json of each workspace, by its folder. */
export const manifests = new Map(
  (readManifest('.').workspaces as string[])
    .flatMap((folder) =>
      folder.endsWith('/*')
        ? readdirSync(path.join(root, folder.slice(0, -2))).map((name) => `${folder.slice(0, -1)}${name}`)
        : folder,
    )
    .map((folder) => [folder, readManifest(folder)]),
);

/** Folders of the packages that the registry gets. */
export const published = [...manifests].filter(([, manifest]) => !manifest.private).map(([folder]) => folder);

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}
