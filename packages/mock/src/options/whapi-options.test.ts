import { describe, expect, it } from 'vitest';
import { assertDelivered } from '../assertions/assert-delivered.ts';
import { linearBackoff } from '../delivery/retry-policy.ts';
import { setupWhapi } from '../setup-whapi.ts';
import type { Whapi } from '../whapi.ts';
import type { WhapiOptions } from './whapi-options.ts';

const url = 'https://bot.test/hook';

describe('setupWhapi refuses', () => {
  it.each<[unknown, string]>([
    [null, 'its argument is null. Pass an object with token, channelId,'],
    ['test-token', 'its argument is "test-token". Pass an object with'],
    [{ tokn: 'x' }, 'there is no "tokn". Did you mean "token"?'],
    [{ verbose: true }, 'there is no "verbose". Pass one of token, channelId,'],
    [{ token: '' }, '"token" is "". Pass a token of printable ASCII without spaces'],
    [{ token: 'a b\n' }, '"token" is "a b\\n". Pass a token of printable ASCII without spaces'],
    [{ timeoutMs: Number.POSITIVE_INFINITY }, '"timeoutMs" is Infinity. Pass a number of milliseconds'],
    [{ seed: 1.5 }, '"seed" is 1.5. Pass a whole number'],
    [{ channelId: 7 }, '"channelId" is 7. Pass a non-empty string'],
    [{ seed: Number.NaN }, '"seed" is NaN. Pass a whole number'],
    [{ seed: '1' }, '"seed" is "1". Pass a whole number'],
    [{ account: '12025550199' }, '"account" is "12025550199". Pass an object with phone, name'],
    [{ account: { phone: 'me', name: 'I' } }, '"account.phone" is "me". Pass a phone number such as "919984351847"'],
    [{ account: { phone: '1', nmae: 'I' } }, 'there is no "account.nmae". Did you mean "name"?'],
    [{ chats: {} }, '"chats" is {}. Pass a list'],
    [{ labels: [{ name: 'Paid' }] }, '"labels[0].id" is missing. Pass a non-empty string'],
    [{ contacts: ['12025550143'] }, '"contacts[0]" is "12025550143". Pass an object'],
    [{ groups: [{ id: '1@g.us', run() {} }] }, '"groups[0]" is not JSON: '],
    [{ products: [{ id: 'tent' }] }, '"products[0].id" is "tent". Pass the id of a product: 10 to 18 digits'],
    [
      { products: [{ id: '6834529103517702', name: 'Tent' }] },
      '"products[0].price" is missing. Pass a price from 0 on',
    ],
    [{ catalogs: [{ id: '1', products: {} }] }, '"catalogs[0].products" is {}. Pass a list'],
    [
      { businessProfile: { hours: { config: [{ day: 'm' }] } } },
      '"businessProfile.hours.config[0].day" is "m". Pass one',
    ],
    [{ checkProducts: 'no' }, '"checkProducts" is "no". Pass true or false'],
    [{ newChatLimit: { quota: 1 } }, 'there is no "newChatLimit.quota"'],
    [
      { reachoutTimelock: { restricted_until: 'soon' } },
      '"reachoutTimelock.restricted_until" is "soon". Pass a number of',
    ],
    [{ clock: 'virtul' }, '"clock" is "virtul". Did you mean "virtual"?'],
    [{ clock: {} }, '"clock" is {}. Pass "virtual", or an object with now()'],
    [{ clock: new Date() }, '"clock" is '],
    [{ fetch: 'https://x' }, '"fetch" is "https://x". Pass a function'],
    [{ timeoutMs: '10s' }, '"timeoutMs" is "10s". Pass a number of milliseconds above 0'],
    [{ timeoutMs: 0 }, '"timeoutMs" is 0. Pass'],
    [{ retry: true }, '"retry" is true. Pass a function such as linearBackoff(), or false'],
    [{ isSuccess: 200 }, '"isSuccess" is 200. Pass a function'],
    [{ allowedHosts: 'bot.test' }, '"allowedHosts" is "bot.test". Pass a list'],
    [{ allowedHosts: ['https://bot.test'] }, '"allowedHosts[0]" is "https://bot.test". Pass the name of a host'],
    [{ logLimit: -1 }, '"logLimit" is -1. Pass a whole number from 0 on'],
    [{ messageLimit: 1.5 }, '"messageLimit" is 1.5. Pass a whole number from 0 on'],
    [{ store: 'undelivered.ndjson' }, '"store" is "undelivered.ndjson". Pass a store such as new FileStore(path)'],
    [{ onAttempt: {} }, '"onAttempt" is {}. Pass a function'],
    [{ onDelivery: 1 }, '"onDelivery" is 1. Pass a function'],
    [{ requestProfile: 'strikt' }, '"requestProfile" is "strikt". Did you mean "strict"?'],
    [{ chatsPatchWithMessages: 'no' }, '"chatsPatchWithMessages" is "no". Pass true or false'],
    [{ statusSteps: true }, '"statusSteps" is true. Pass an object with sentMs, deliveredMs, readMs, playedMs'],
    [{ statusSteps: { sendMs: 1 } }, 'there is no "statusSteps.sendMs". Did you mean "sentMs"?'],
    [{ statusSteps: { readMs: -1 } }, '"statusSteps.readMs" is -1. Pass a number of milliseconds'],
  ])('%j', (options, message) => {
    const setUp = () => setupWhapi(options as WhapiOptions);
    expect(setUp).toThrow(TypeError);
    expect(setUp).toThrow(`Failed to set up the mock: ${message}`);
  });
});

describe('a method refuses', () => {
  const subscribe = (options: object) => (whapi: Whapi) => whapi.subscribe({ url, ...options });
  it.each<[string, (whapi: Whapi) => unknown]>([
    ['subscribe a receiver: its argument is "https://bot.test/hook"', (whapi) => whapi.subscribe(url as never)],
    ['subscribe a receiver: "url" is "bot.test/hook". Pass an absolute URL', subscribe({ url: 'bot.test/hook' })],
    ['subscribe a receiver: "mode" is "query". Pass one of body, path, method', subscribe({ mode: 'query' })],
    [
      'subscribe a receiver: "events[0]" is "message.post", which is no event. Did you mean "messages.post"?',
      subscribe({ events: ['message.post'] }),
    ],
    ['subscribe a receiver: there is no "event". Did you mean "events"?', subscribe({ event: ['chats.patch'] })],
    ['subscribe a receiver: "maxAgeSeconds" is 14. Pass a number of seconds', subscribe({ maxAgeSeconds: 14 })],
    [
      'subscribe a receiver: "headers" is {"a":"","b":"","c":"","d":"","e":"","f":""}. Pass an object of at most 5',
      subscribe({ headers: { a: '', b: '', c: '', d: '', e: '', f: '' } }),
    ],
    [
      'connect a receiver: "url" is "/hook". Pass an absolute URL',
      (whapi) => whapi.connect('/hook', () => new Response()),
    ],
    ['connect a receiver: "url" is missing. Pass', (whapi) => whapi.connect(undefined as never, () => new Response())],
    [
      'emit a webhook: "event" is "chat.patch", which is no event. Did you mean "chats.patch"?',
      (whapi) => whapi.emit('chat.patch' as never),
    ],
    ['emit a webhook: "event" is missing. Pass the name of an event', (whapi) => whapi.emit(undefined as never)],
    ['emit a webhook: "event" is "toString", which is no event', (whapi) => whapi.emit('toString' as never)],
    ['emit chats.patch: "overrides" is []. Pass an object', (whapi) => whapi.emit('chats.patch', [] as never)],
    [
      'emit chats.patch: "example" is "minmal". Did you mean "minimal"?',
      (whapi) => whapi.emit('chats.patch', {}, { example: 'minmal' as never }),
    ],
    [
      'emit chats.patch: there is no "exmple". Did you',
      (whapi) => whapi.emit('chats.patch', {}, { exmple: 'x' } as never),
    ],
    ['send a webhook: "webhook" is missing. Pass a webhook', (whapi) => whapi.send(undefined as never)],
    [
      'send a webhook: "webhook" is {}. Pass a webhook with an `event` such as { "type": "chats", "event": "patch" }',
      (whapi) => whapi.send({} as never, { unchecked: true }),
    ],
    ['send a webhook: there is no "uncheked". Did', (whapi) => whapi.send({} as never, { uncheked: true } as never)],
    ['look for a delivery: "event" is "label.post", which', (whapi) => whapi.delivered('label.post' as never)],
    ['look for labels.post: "matcher" is "x". Pass a part', (whapi) => whapi.delivered('labels.post', 'x' as never)],
    [
      'wait for labels.post: "within" is "soon"',
      (whapi) => whapi.delivered('labels.post', {}, { within: 'soon' as never }),
    ],
    ['look for labels.post: "matcher" is "x"', (whapi) => assertDelivered(whapi, 'labels.post', 'x' as never)],
    ['close the mock: there is no "breakoff". Did', (whapi) => whapi.close({ breakoff: true } as never)],
    ['read a duration: it is "soon". Pass milliseconds', (whapi) => whapi.clock.advance('soon' as never)],
    ['read a duration: it is -1. Pass milliseconds', (whapi) => whapi.clock.advance(-1)],
    ['play a scenario: there is no "limits". Did', (whapi) => whapi.play('typing', { limits: '1s' } as never)],
    ['play a scenario: there is no "typping". Did you mean "typing"?', (whapi) => whapi.play('typping' as 'typing')],
    ['create a retry policy: "giveUpAfterMs" is "1h"', () => linearBackoff({ giveUpAfterMs: '1h' as never })],
  ])('%s', async (message, act) => {
    const whapi = setupWhapi();
    const acting = async () => act(whapi);
    await expect(acting()).rejects.toThrow(TypeError);
    await expect(acting()).rejects.toThrow(`Failed to ${message}`);
  });
});

describe('a header that cannot be sent is refused', () => {
  it.each([
    ['Bad Name', 'x', 'the header "Bad Name" has an invalid name. Use letters, digits and hyphens'],
    ['', 'x', 'the header "" has an invalid name'],
    ['Host', 'x', 'the header "Host" is set by the connection and cannot be chosen. Remove it'],
    ['content-length', '2', 'the header "content-length" is set by the connection'],
    ['transfer-encoding', 'chunked', 'is set by the connection'],
    ['x-secret', 'a\r\nb: c', 'the header "x-secret" has a value that cannot be sent. Pass a string of Latin-1'],
    ['x-secret', '–', 'the header "x-secret" has a value that cannot be sent'],
    ['x-secret', 1, 'the header "x-secret" has a value that cannot be sent'],
  ])('%j: %j', (name, value, message) => {
    const whapi = setupWhapi();
    expect(() => whapi.subscribe({ url, headers: { [name]: value as string } })).toThrow(message);
  });

  it.each([
    ['X-Secret', 'é'],
    ['authorization', 'Bearer x\ty'],
    ['content-type', 'application/json'],
  ])('but not %s: %j', async (name, value) => {
    const whapi = setupWhapi();
    let received: string | null = null;
    whapi.connect(url, (request) => {
      received = request.headers.get(name);
      return new Response();
    });
    whapi.subscribe({ url, headers: { [name]: value } });
    await whapi.emit('labels.post');
    expect(received).toBe(value);
  });
});

it('an option that is undefined counts as absent', () => {
  expect(() => setupWhapi({ token: undefined, retry: undefined, unknown: undefined } as never)).not.toThrow();
});

it.each([Date, { now: (): number => 5 }, 'virtual'] as const)('accepts the clock %s', (clock) => {
  expect(() => setupWhapi({ clock })).not.toThrow();
});

it('keeps no object of the caller', async () => {
  const chats = [{ id: '12025550143@s.whatsapp.net', type: 'contact' as const }];
  const headers = { 'x-secret': 'a' };
  const whapi = setupWhapi({ chats, clock: 'virtual' });
  let received: string | null = null;
  whapi.connect(url, (request) => {
    received = request.headers.get('x-secret');
    return new Response();
  });
  whapi.subscribe({ url, headers });
  headers['x-secret'] = 'b';
  chats[0]!.id = 'changed';
  await whapi.channel.pinChat({ chatId: '12025550143' });
  await whapi.settled();
  expect(received).toBe('a');
  expect(Object.isFrozen(chats[0])).toBe(false);
});
