import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { welcome } from './welcome.ts';

const plain = colorsFor({ write: () => {} }, { env: {} });
const url = 'http://127.0.0.1:8080';

it('says where webhooks are sent', () => {
  const text = (subscription?: Parameters<typeof welcome>[0]['subscription']) =>
    welcome({ url, channels: [{ token: 't' }], subscription }, plain);
  expect(text()).toContain('Webhooks  none: pass --webhook <url>, or subscribe with PATCH /settings\n');
  expect(text({ url: 'http://a.test' })).toContain('Webhooks  to http://a.test in body mode: all events\n');
  expect(text({ url: 'http://a.test', mode: 'path', events: ['chats.patch', 'chats.post'] })).toContain(
    'Webhooks  to http://a.test in path mode: chats.patch, chats.post\n',
  );
});

it('quotes any token for the shell', () => {
  const token = `it's "$HOME" \\ !`;
  const text = welcome({ url, channels: [{ token }], subscription: undefined }, plain);
  const command = text
    .slice(text.indexOf('curl'), text.indexOf('\n\n', text.indexOf('curl')))
    .replace('curl', "printf '%s\\n'");
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

it('shows how to call the control plane, but not its token', () => {
  const served = { url, channels: [{ token: 't' }], subscription: undefined, controlUrl: `${url}/__whapi` };
  const command = `curl -X POST ${url}/__whapi/channel/receiveMessage \\\n    `;
  expect(welcome(served, plain)).toContain(`  Control   ${url}/__whapi\n`);
  expect(welcome(served, plain)).toContain(`${command}-H 'Content-Type: application/json' \\\n    -d '{"from":`);
  expect(welcome({ ...served, needsControlToken: true }, plain)).toContain(
    `${command}-H 'Authorization: Bearer <control token>' -H`,
  );
});

it('says why the control plane is off', () => {
  const served = { url, channels: [{ token: 't' }], subscription: undefined };
  expect(welcome(served, plain)).toContain('  Control   off\n');
  expect(welcome({ ...served, isControlRefused: true }, plain)).toContain(
    '  Control   off, since other machines can call the server: pass --control-token <token>\n',
  );
});

it('lists several channels, and names one of them where the control plane needs it', () => {
  const channels = [
    { token: 'a', id: 'LION-1' },
    { token: 'b', id: 'it\u001bs mine' },
  ];
  const text = welcome({ url, channels, subscription: undefined, controlUrl: `${url}/__whapi` }, plain);
  expect(text).toContain('  Channels  LION-1  token a\n            it\\u001bs mine  token b\n');
  expect(text).toContain("Authorization: Bearer a'");
  expect(text).toContain(`  curl -X POST '${url}/__whapi/channel/receiveMessage?channel=LION-1' \\\n`);
  expect(text).not.toContain('  Token  ');
});
