import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifests, readManifest, root } from '../../workspaces.shared.ts';

/** What cmd.exe, by which npm runs scripts on Windows, does not know. */
const POSIX_ONLY = /'|\$\(|\$\w|(^|&& *)(rm|cp|mv|mkdir|touch|export|cat) |(^|&& *)\w+=|;|&$/;
/** Names that Windows keeps for devices, characters that it does not take, and ends that it removes. */
const NO_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"\\|?*\p{Cc}]|[. ]$/iu;

/** Names that a file system of Windows or macOS cannot have, or takes for one that it has. */
function nameFaults(files: readonly string[]): string[] {
  const seen = new Set<string>();
  return files.filter((file) => {
    const key = file.normalize('NFC').toLowerCase();
    const isTaken = seen.has(key);
    seen.add(key);
    return isTaken || file.split('/').some((name) => NO_NAME.test(name));
  });
}

it.each(['rm -rf dist', "node -e '1'", 'CI=1 vitest', 'tsc && A=b vitest', 'echo $HOME', 'a; b'])(
  'knows that %s needs a POSIX shell',
  (script) => {
    expect(script).toMatch(POSIX_ONLY);
  },
);

it('has no script of npm that needs a POSIX shell', () => {
  const scripts = [readManifest('.'), ...manifests.values()].flatMap((manifest) =>
    Object.entries(manifest.scripts).map(([script, command]) => `${manifest.name} ${script}: ${command}`),
  );
  expect(scripts.length).toBeGreaterThan(40);
  expect(scripts.filter((script) => POSIX_ONLY.test(script.replace(/^.*?: /, '')))).toEqual([]);
});

it('knows names that Windows and macOS cannot have', () => {
  const faulty = ['a/aux.json', '2026-01-01T10:00.json', 'end.', 'A.json', 'e\u0301.json'];
  expect(nameFaults(['a.json', '\u00e9.json', 'auxiliary.json', ...faulty])).toEqual(faulty);
});

describe.skipIf(!existsSync(path.join(root, '.git')))('files of the repository', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });

  it('have names that Windows and macOS can have', () => {
    const files = git('ls-files', '-z').split('\0').slice(0, -1);
    expect(files.length).toBeGreaterThan(1_000);
    expect(nameFaults(files)).toEqual([]);
  });

  it('have the same line ends on every system', () => {
    const lines = git('ls-files', '--eol').trim().split('\n');
    expect(lines.filter((line) => !/^i\/(lf|none|-text) +w\/\S+ +attr\/text=auto eol=lf/.test(line))).toEqual([]);
  });
});
