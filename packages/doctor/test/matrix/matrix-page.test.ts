import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { rules } from '../../src/index.ts';
import { botsIn } from '../all-bots.ts';

const page = await readFile(new URL('../../../../docs/doctor-matrix.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (.+?) \|/gm)].map(([, first = '']) => first.replaceAll('\\|', '|'));
const ADVICE = 'The page is of other bots or rules than these. Run npm run doctor-matrix -- --write';

it('has every bot of the tests, and no other', async () => {
  const correct = (await botsIn('correct')).map(({ name }) => `${name} (correct)`);
  const planted = (await botsIn('planted')).map(({ name }) => name);
  expect(rows.slice(rows.indexOf('bot') + 2), ADVICE).toEqual([...correct, ...planted]);
});

it('has every rule, in order', () => {
  const ids = [...page.matchAll(/^\| \d+ \| \[(.+?)\]/gm)].map(([, id]) => id);
  expect(ids, ADVICE).toEqual(rules.map(({ id }) => id));
});

it('shows no rule that was wrong', () => {
  expect(page).toMatch(/^\*\*\d+ found, 0 missed, 0 false alarms\.\*\*$/m);
});
