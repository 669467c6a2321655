import { GATEWAY_URL, type SubscribeOptions } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';

interface Served {
  url: string;
  token: string;
  subscription: SubscribeOptions | undefined;
}

/** How to point an app at the mock. */
export function welcome({ url, token, subscription }: Served, { bold, cyan, dim }: Colors): string {
  const header = (text: string) => `-H ${quote(text)}`;
  return `${[
    bold('The mock Whapi is running.'),
    '',
    `  Base URL  ${cyan(url)}  ${dim(`instead of ${GATEWAY_URL}`)}`,
    `  Token     ${cyan(token)}`,
    `  Webhooks  ${subscription ? destination(subscription, cyan) : 'none: pass --webhook <url>, or subscribe with PATCH /settings'}`,
    '',
    'Try it:',
    '',
    `  curl -X POST ${url}/messages/text \\`,
    `    ${header(`Authorization: Bearer ${token}`)} ${header('Content-Type: application/json')} \\`,
    `    -d ${quote(JSON.stringify({ to: '919984351847', body: 'Hi' }))}`,
    '',
    dim('Press Ctrl-C to stop it.'),
    '',
  ].join('\n')}\n`;
}

function destination({ url, mode = 'body', events }: SubscribeOptions, cyan: Colors['cyan']): string {
  return `to ${cyan(url)} in ${mode} mode: ${events ? [...events].join(', ') : 'all events'}`;
}

/** Quotes a text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
