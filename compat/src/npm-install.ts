import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** npm's cache, inside the project: only the first of several installs fetches a package. */
const cache = fileURLToPath(new URL('../node_modules/.cache/npm', import.meta.url));

/** Installs the dependencies of a project, as a user does. Scripts of dependencies do not run. */
export async function npmInstall(folder: string, ...flags: string[]): Promise<void> {
  await run(folder, 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', cache, ...flags]);
}
