import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { bundleMutations } from '../../../test/diff/bundle-mutations.ts';
import { diffSchemas } from './diff-schemas.ts';
import { verdictOf } from './verdict.ts';

const url = new URL('../../../../../schemas/released/0.1.0.json', import.meta.url);
const LABELS = { major: 'breaking', minor: 'safe', patch: 'equal', none: 'equal' } as const;

it.each(bundleMutations(JSON.parse(await readFile(url, 'utf8')), 4))(
  'tells what it means that $name',
  async ({ old, new: next, label, strict }) => {
    const [tolerant, exact] = [await diffSchemas(old, next), await diffSchemas(old, next, { profile: 'strict' })];
    const undecided = [...tolerant, ...exact].filter(({ severity }) => severity === 'undecided');
    expect([LABELS[verdictOf(tolerant)], LABELS[verdictOf(exact)], undecided]).toEqual([label, strict, []]);
  },
);
