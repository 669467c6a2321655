import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runVitest } from './run-vitest.ts';

const readme = await readFile(path.join(import.meta.dirname, '../../README.md'), 'utf8');
const [, section = ''] = readme.split(/^## explore$/m);
const snippets = [...section.matchAll(/^```(?:ts|text)\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
const [example = '', output = '', invariants = ''] = snippets;

it('has an example that finds what it says', async () => {
  const { status, title, failureMessages } = await runVitest('readme-explore', { 'ticket-bot.check.ts': example });
  expect({ status, title }).toEqual({ status: 'failed', title: 'gives each customer a ticket of their own' });
  for (const line of output.split('\n')) expect(failureMessages.join('\n')).toContain(line);
});

it('has invariants that can be used', async () => {
  const test = `${invariants}
import { explore } from '@whapi-webhooks/doctor/explore';
import { it } from 'vitest';
it('explores', async () => {
  const setup = () => () => new Response();
  const { failure } = await explore({ setup, scenario: 'incoming-chat', invariants, budget: 10 });
  expect(failure).toBeUndefined();
});
`;
  const { status, failureMessages } = await runVitest('readme-explore-invariants', {
    'explore.check.ts': test.replaceAll('@whapi-webhooks/doctor/explore', '../../src/explore.ts'),
  });
  expect({ status, failureMessages }).toEqual({ status: 'passed', failureMessages: [] });
});
