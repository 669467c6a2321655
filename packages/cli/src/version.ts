import { readFileSync } from 'node:fs';
import { packageFolder } from './package-folder.ts';

/** The version of this package. All packages of the project have the same one. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')).version;
}
