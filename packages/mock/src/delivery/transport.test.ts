import { expect, it } from 'vitest';
import { sendByFetch } from './send-request.ts';
import { Transport } from './transport.ts';

const transport = new Transport({ send: sendByFetch(fetch), allowedHosts: ['app', 'bot.test'] });
transport.connect('https://connected.test/hook', () => new Response());

it.each([
  'http://localhost:3000/hook',
  'http://app.localhost/hook',
  'http://127.0.0.1/hook',
  'http://127.1.2.3/hook',
  'http://[::1]:3000/hook',
  'https://bot.test/hook',
  'http://app:3000/hook',
  'https://connected.test/hook',
])('may reach %s', (url) => {
  expect(transport.mayReach(url)).toBe(true);
});

it.each([
  'https://example.com/hook',
  'https://connected.test/other',
  'https://sub.bot.test/hook',
  'https://localhost.example.com/hook',
  'https://127.0.0.1.example.com/hook',
  'http://10.0.0.1/hook',
  'http://[::2]/hook',
  'https://bot.test@example.com/hook',
  'not a URL',
])('may not reach %s', (url) => {
  expect(transport.mayReach(url)).toBe(false);
});
