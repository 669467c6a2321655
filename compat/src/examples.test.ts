import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');
const { version } = JSON.parse(read('packages/mock/package.json'));

describe.each(examples)('the example $name', ({ name }) => {
  const manifest = JSON.parse(read('examples', name, 'package.json'));

  it('has less than 100 lines of code', () => {
    const files = readdirSync(path.join(root, 'examples', name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !['package.json', 'README.md'].includes(entry.name))
      .map(({ parentPath, name: file }) => path.join(parentPath, file));
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.length).toBeLessThan(100);
  });

  it('depends on the published packages of this version, as a user does', () => {
    const dependencies: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
    const own = Object.entries(dependencies).filter(([dependency]) =>
      /^(@whapi-webhooks\/|whapi-webhooks$)/.test(dependency),
    );
    expect(own.length).toBeGreaterThan(0);
    // Below 1.0.0, the caret allows later patches only.
    const [major, minor] = version.split('.');
    expect(own.filter(([, range]) => !range.startsWith(`^${major}.${minor}.`))).toEqual([]);
  });

  it('is listed, and says how to run it', () => {
    expect(read('examples/README.md')).toContain(`(${name}/README.md)`);
    expect(read('examples', name, 'README.md')).toContain('\nnpm install && npm test\n');
  });
});

it('knows every example', () => {
  const folders = readdirSync(path.join(root, 'examples'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name)).toEqual(examples.map(({ name }) => name).sort());
});
