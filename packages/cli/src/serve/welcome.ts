import { printable } from '@whapi-webhooks/contract';
import { GATEWAY_URL, PARTNER_URL, type SubscribeOptions } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';
import type { ChannelIdentity } from './create-channel.ts';

interface Served {
  url: string;
  /** At least one. */
  channels: readonly ChannelIdentity[];
  subscription: SubscribeOptions | undefined;
  /** The token of the partner API. Absent when it is not served. */
  partnerToken?: string | undefined;
  /** Base URL of the control plane. Absent when it is off. */
  controlUrl?: string;
  /** URL of the page, with the token that it needs or a placeholder of it. Absent when none is served. */
  pageLink?: string | undefined;
  /** Whether the control plane needs a token. */
  needsControlToken?: boolean;
  /** Whether it is off without `--no-control`. */
  isControlRefused?: boolean;
}

/** How to point an app at the mock. */
export function welcome(served: Served, { bold, cyan, dim }: Colors): string {
  const { url, channels, subscription, partnerToken, controlUrl, pageLink, isControlRefused } = served;
  const [first = { token: '' }] = channels;
  return `${[
    bold('The mock Whapi is running.'),
    '',
    `  Base URL  ${cyan(url)}  ${dim(`instead of ${GATEWAY_URL}`)}`,
    ...(channels.length === 1 ? [`  Token     ${cyan(first.token)}`] : listChannels(channels, cyan)),
    ...(partnerToken === undefined
      ? []
      : [`  Partner   ${cyan(`${url}/channels`)}  token ${cyan(partnerToken)}  ${dim(`instead of ${PARTNER_URL}`)}`]),
    `  Webhooks  ${subscription ? destination(subscription, cyan) : 'none: pass --webhook <url>, or subscribe with PATCH /settings'}`,
    `  Control   ${controlUrl === undefined ? describeOff(isControlRefused) : cyan(controlUrl)}`,
    ...(pageLink === undefined
      ? []
      : [`  Page      ${cyan(pageLink)}  ${dim('a phone to chat with your bot, and the timeline')}`]),
    '',
    'Try it:',
    '',
    `  curl -X POST ${url}/messages/text \\`,
    `    ${header(`Authorization: Bearer ${first.token}`)} ${header('Content-Type: application/json')} \\`,
    `    -d ${quote(JSON.stringify({ to: '919984351847', body: 'Hi' }))}`,
    '',
    ...(controlUrl === undefined
      ? []
      : ['Send a message to your app as a person:', '', ...controlExample(served, controlUrl), '']),
    dim('Press Ctrl-C to stop it.'),
    '',
  ].join('\n')}\n`;
}

function listChannels(channels: readonly ChannelIdentity[], cyan: Colors['cyan']): string[] {
  return channels.map(
    ({ id = '', token }, i) => `  ${i === 0 ? 'Channels' : '        '}  ${printable(id)}  token ${cyan(token)}`,
  );
}

function destination({ url, mode = 'body', events }: SubscribeOptions, cyan: Colors['cyan']): string {
  return `to ${cyan(url)} in ${mode} mode: ${events ? [...events].join(', ') : 'all events'}`;
}

/** Without the control token, since commands are kept in histories. */
function controlExample({ channels, needsControlToken }: Served, controlUrl: string): string[] {
  const url = `${controlUrl}/channel/receiveMessage`;
  const query = `?channel=${encodeURIComponent(channels[0]?.id ?? '')}`;
  const authorization = needsControlToken ? `${header('Authorization: Bearer <control token>')} ` : '';
  return [
    `  curl -X POST ${channels.length === 1 ? url : quote(url + query)} \\`,
    `    ${authorization}${header('Content-Type: application/json')} \\`,
    `    -d ${quote(JSON.stringify({ from: '919984351847', text: 'Hi' }))}`,
  ];
}

function describeOff(isRefused = false): string {
  return isRefused ? 'off, since other machines can call the server: pass --control-token <token>' : 'off';
}

function header(text: string): string {
  return `-H ${quote(text)}`;
}

/** Quotes a text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
