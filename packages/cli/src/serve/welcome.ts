import { GATEWAY_URL, type SubscribeOptions } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';

interface Served {
  url: string;
  token: string;
  subscription: SubscribeOptions | undefined;
}

/** What a user needs to point an app at the mock. */
export function welcome({ url, token, subscription }: Served, { bold, cyan, dim }: Colors): string {
  const header = (text: string) => `-H ${quote(text)}`;
  return `${[
    bold('The mock Whapi is up.'),
    '',
    `  Base URL  ${cyan(url)}  ${dim(`in place of ${GATEWAY_URL}`)}`,
    `  Token     ${cyan(token)}`,
    `  Webhooks  ${subscription ? destination(subscription, cyan) : 'nowhere yet: pass --webhook <url>, or let your app PATCH /settings'}`,
    '',
    'Try it:',
    '',
    `  curl -X POST ${url}/messages/text \\`,
    `    ${header(`Authorization: Bearer ${token}`)} ${header('Content-Type: application/json')} \\`,
    `    -d ${quote(JSON.stringify({ to: '919984351847', body: 'Hi' }))}`,
    '',
    dim('Ctrl-C stops it.'),
    '',
  ].join('\n')}\n`;
}

function destination({ url, mode = 'body', events }: SubscribeOptions, cyan: Colors['cyan']): string {
  return `${cyan(url)} in ${mode} mode: ${events ? [...events].join(', ') : 'every event'}`;
}

/** Quotes a text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
