import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { welcome } from './welcome.ts';

const plain = colorsFor({ write: () => {} }, { env: {} });
const url = 'http://127.0.0.1:8080';

it('says where webhooks are sent', () => {
  const text = (subscription?: Parameters<typeof welcome>[0]['subscription']) =>
    welcome({ url, token: 't', subscription }, plain);
  expect(text()).toContain('Webhooks  none: pass --webhook <url>, or subscribe with PATCH /settings\n');
  expect(text({ url: 'http://a.test' })).toContain('Webhooks  to http://a.test in body mode: all events\n');
  expect(text({ url: 'http://a.test', mode: 'path', events: ['chats.patch', 'chats.post'] })).toContain(
    'Webhooks  to http://a.test in path mode: chats.patch, chats.post\n',
  );
});

it('quotes any token for the shell', () => {
  const token = `it's "$HOME" \\ !`;
  const text = welcome({ url, token, subscription: undefined }, plain);
  const command = text.slice(text.indexOf('curl'), text.indexOf('\n\nPress Ctrl-C')).replace('curl', "printf '%s\\n'");
  expect(execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).split('\n')).toEqual([
    '-X',
    'POST',
    `${url}/messages/text`,
    '-H',
    `Authorization: Bearer ${token}`,
    '-H',
    'Content-Type: application/json',
    '-d',
    '{"to":"919984351847","body":"Hi"}',
    '',
  ]);
});
