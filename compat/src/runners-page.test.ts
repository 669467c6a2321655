import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as versions from './versions.ts';

const page = readFileSync(new URL('../../docs/runners.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.endsWith('| tested |') && !line.startsWith('| runner'));

const tested = [
  ...versions.vitestProjects.map(({ vitest, msw }) => [
    `Vitest ${vitest[0]}`,
    vitest,
    'ESM',
    msw,
    ...versions.nodeVersions,
  ]),
  ...versions.jestProjects.flatMap(({ jest, msw }) => [
    [`Jest ${jest.slice(0, 2)}`, jest, 'ESM', msw, ...versions.nodeVersions],
    [`Jest ${jest.slice(0, 2)}`, jest, 'await import()', msw, ...versions.nodeVersions],
    [`Jest ${jest.slice(0, 2)}`, jest, 'require()'],
  ]),
  ['node:test', 'ESM', ...versions.mswVersions, ...versions.nodeVersions],
  ['node:test', 'require()', ...versions.mswVersions, ...versions.nodeVersions],
  ['Bun', versions.otherRuntimes.bun, '2.15.0 only'],
  ['Deno', versions.otherRuntimes.deno, '2.15.0 only'],
];

describe('the page on runners', () => {
  it.each(tested.map((row) => [row]))('has a row for %j', (parts) => {
    expect(rows.filter((row) => parts.every((part) => row.includes(part)))).toHaveLength(1);
  });

  it('calls nothing tested that is not', () => {
    expect(rows).toHaveLength(tested.length);
  });

  it('shows the configuration of Jest that is tested', () => {
    expect(page).toContain(readFileSync(new URL('../projects/jest/jest.config.json', import.meta.url), 'utf8').trim());
  });

  it.each(['contract', 'mock'])('is linked from the README of %s', (name) => {
    expect(readFileSync(new URL(`../../packages/${name}/README.md`, import.meta.url), 'utf8')).toContain(
      'docs/runners.md',
    );
  });

  it('is in the list of pages', () => {
    expect(readFileSync(new URL('../../docs/README.md', import.meta.url), 'utf8')).toContain('(runners.md)');
  });
});
