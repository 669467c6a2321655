import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findSecrets, type Secrets } from '../test/find-secrets.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { startRecord } from '../test/start-record.ts';
import { tempFolder } from '../test/temp-folder.ts';

/** Made up: numbers of nobody, a name that occurs nowhere else, and what belongs to them. */
const NUMBERS = ['4915799999017', '919999900173', '5511987650173'];
const GROUP = '120363999900173555';
const LID = '987654321001735';
const NAMES = ['Gerlinde', 'Quastenflosser', 'Özgürhan', 'Иннокентий', '山田太郎です'];
const TEXTS = ['Zwetschgendatschi', 'quokka-wombat', 'Rübezahlgasse'];
const LINKS = ['quastenflosser-shop.example', 'InViTeCoDe4217xyz', 'geheimnis77token'];
const SECRETS: Secrets = { numbers: [...NUMBERS, GROUP, LID], texts: [...NAMES, ...TEXTS, ...LINKS] };
const [NUMBER = '', OTHER = ''] = NUMBERS;
const [NAME = '', SURNAME = ''] = NAMES;
const [TEXT = ''] = TEXTS;

const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const hex = (text: string) =>
  BigInt(text)
    .toString(16)
    .replace(/^(?=(?:..)*.$)/, '0');

/** A message id as Whapi forms it: bytes in base64 with other signs. */
function messageId(number: string): string {
  const encode = (bytes: string) => Buffer.from(bytes, 'hex').toString('base64url').replaceAll('-', '.');
  return `${encode('6105d6cc76af400325e94d')}-${encode(`80c7${hex(number)}`)}`;
}

const WRITINGS: unknown[] = [
  ...SECRETS.numbers,
  ...SECRETS.texts,
  ...NUMBERS.map(Number),
  ...NUMBERS.flatMap((number) => {
    const [, country = '', a = '', b = ''] = /^(\d\d)(\d{4})(\d+)$/.exec(number)!;
    return [
      `+${country} ${a} ${b}`,
      `+${country}-${a}-${b}`,
      `00${country}${a}${b}`,
      `(0${a.slice(0, 3)}) ${a.slice(3)}${b.slice(0, 3)}-${b.slice(3)}`,
      `0${a}${b}`,
      `0${a}/${b}`,
      `${a} ${b.slice(0, 3)} ${b.slice(3)}`,
      `${number}@s.whatsapp.net`,
      `${number}@c.us`,
      `${number}:12@s.whatsapp.net`,
      `${number}-1675964377@g.us`,
      `@${number} hi`,
      `wa.me/${number}`,
      `https://wa.me/${number}?text=${encodeURIComponent(`Hi ${NAME}`)}`,
      `https://api.whatsapp.com/send?phone=%2B${number}`,
      `tel:+${number}`,
      `whatsapp://send?phone=${number}`,
      messageId(number),
      `jpeg-6105d6cc76af400325e94d-80c7${hex(number)}`,
      `true_${number}@c.us_3EB0C767D26A1B2C3D4E`,
      base64(number),
      base64(`x${number}`),
      Buffer.from(number).toString('hex'),
    ];
  }),
  `${GROUP}@g.us`,
  `${LID}@lid`,
  `https://chat.whatsapp.com/${LINKS[1]}`,
  `https://${LINKS[0]}/a/${SURNAME}.jpg?token=${LINKS[2]}#${NAME}`,
  `mailto:${NAME}.${SURNAME}@${LINKS[0]}`,
  `${NAME}@${LINKS[0]}`,
  `Hi ${NAME}, ${TEXT}! Call +${NUMBER} or https://${LINKS[0]}/x.`,
  NAME.toLowerCase(),
  NAME.toUpperCase(),
  JSON.stringify({ phone: NUMBER, name: NAME, [NAME]: { [OTHER]: TEXT } }),
  JSON.stringify(JSON.stringify({ name: SURNAME })),
  `data:image/jpeg;base64,${base64(`${NAME} ${NUMBER}`.repeat(20))}`,
  base64(`${NAME} ${NUMBER}`.repeat(20)),
  base64(SURNAME, 'utf16le'),
  `BEGIN:VCARD\nVERSION:3.0\nN:${SURNAME};${NAME};;;\nFN:${NAME} ${SURNAME}\nTEL;type=CELL;waid=${NUMBER}:+${NUMBER}\nEMAIL:${NAME}@${LINKS[0]}\nX-${NAME.toUpperCase()}:1\nEND:VCARD`,
  `${NAME}.pdf`,
  `image/${NAME.toLowerCase()}`,
  `application/vnd.${SURNAME.toLowerCase()}`,
  `data:application/${NAME.toLowerCase()};base64,AAAA`,
  `data:image/jpeg;name=${NAME}.jpg;base64,AAAA`,
  Buffer.from(NAME).toJSON(),
  { mediaKey: { ...Buffer.from(`${NAME} ${SURNAME}`) } },
  Array.from(NUMBER, Number),
  `photo.${NAME.slice(0, 4).toLowerCase()}.${SURNAME}`,
];

const webhooks = Object.values(examples).flatMap((stories) => Object.values(stories));

/** Webhooks with one writing in each place that takes a text, in unknown properties, and as names of properties. */
function* traffic(): Generator<unknown> {
  let next = 0;
  const writing = () => WRITINGS[next++ % WRITINGS.length];
  for (const webhook of webhooks) yield fill(webhook, []);
  for (const value of WRITINGS) {
    yield {
      new_property: value,
      newList: [value, { deeper: value }],
      messages: [{ type: 'text', unheard: { of: value } }],
    };
    yield { votes: { [String(value)]: 1 }, messages: [{ poll: { of: { [String(value)]: { voters: [value] } } } }] };
    yield value;
    yield [value];
  }
  // Large enough for the thread.
  yield webhooks.map((webhook) => fill(webhook, []));

  function fill(value: unknown, path: string[]): unknown {
    if (typeof value === 'string')
      return path.includes('event') || /^(type|subtype)$/.test(path.at(-1)!) ? value : writing();
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, String(index)]));
    const filled = Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]);
    const name = String(writing());
    // In lower case it would be a property that the vendor has added: an object with declared ones is no map of people.
    const added = name === NAME.toLowerCase() ? { deeper: { [name]: writing() } } : { [name]: writing() };
    return { ...Object.fromEntries([...filled, ['undeclared', writing()]]), ...added };
  }
}

const HEADERS: Record<string, string> = {
  authorization: `Bearer ${LINKS[2]}`,
  cookie: `session=${LINKS[2]}; name=${NAME}`,
  'x-forwarded-for': '203.0.113.77, 198.51.100.99',
  forwarded: 'for=203.0.113.77',
  'cf-connecting-ip': '203.0.113.77',
  'x-api-key': LINKS[2]!,
  [`x-${NAME.toLowerCase()}`]: NUMBER,
  'user-agent': `curl/${NUMBER}`,
  accept: `application/${NAME.toLowerCase()}`,
  [NAME.toLowerCase()]: NUMBER,
  via: `curl/${NUMBER}`,
  referer: `https://${LINKS[0]}/`,
};
const ADDRESSES: Secrets = { numbers: [], texts: ['203.0.113.77', '198.51.100.99'] };

describe('a recording', () => {
  it('contains no number, name, text or link of what passed, in any writing', async () => {
    const receiver = await startReceiver();
    // A fixed key: what is replaced must not look like what was there by chance.
    const cwd = await tempFolder({ 'out.ndjson.key': `${'5eed'.repeat(16)}\n` });
    const recorder = await startRecord(receiver.url, [], cwd);
    const query = `?token=${LINKS[2]}&phone=${NUMBER}&${NAME}=1&${SURNAME.toLowerCase()}&q=${encodeURIComponent(`${NAMES[2]} +${OTHER}`)}`;
    const paths = ['/hook', `/hook/${LINKS[2]}/chats/patch`, `/${NUMBER}`, `/${NAME}${query}`, `/hook${query}`];
    let count = 0;
    for (const body of traffic()) {
      const method = 'POST';
      await fetch(recorder.url + paths[count++ % paths.length], {
        method,
        headers: { 'content-type': 'application/json', ...HEADERS },
        body: JSON.stringify(body),
      });
    }
    expect(receiver.received).toHaveLength(count);
    expect(count).toBeGreaterThan(600);
    const sent = JSON.stringify(receiver.received);
    for (const secret of [...SECRETS.numbers, ...SECRETS.texts]) expect(sent).toContain(secret);

    const recording = await readFile(join(cwd, 'out.ndjson'), 'utf8');
    expect(findSecrets(recording, SECRETS)).toEqual([]);
    expect(findSecrets(recording, ADDRESSES)).toEqual([]);
    // The terminal may be a log that is kept, too.
    expect(findSecrets(recorder.io.stdout.text, SECRETS)).toEqual([]);
  });

  it('contains nothing of bodies that are no JSON', async () => {
    // What arrives there is not looked at: whether it passes has its own tests.
    const receiver = createServer((request, response) => request.resume().on('end', () => response.end()));
    await once(receiver.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void receiver.close());
    const recorder = await startRecord(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}`);
    const headers = { 'content-type': `text/${NAME}; x=${NUMBER}` };
    for (const body of [`${NAME} ${NUMBER}`, `{"name":"${NAME}"`, `name=${NAME}`, base64(NAME)]) {
      await fetch(recorder.url, { method: 'POST', body, headers });
    }
    expect(await recorder.lines()).toHaveLength(4);
    expect(findSecrets(await readFile(join(recorder.cwd, 'out.ndjson'), 'utf8'), SECRETS)).toEqual([]);
  });
});

describe('the search', () => {
  it('finds each number, name and text in the traffic itself', () => {
    for (const value of WRITINGS) expect(findSecrets(JSON.stringify(value), SECRETS), String(value)).not.toEqual([]);
    for (const value of Object.values(HEADERS)) {
      expect([...findSecrets(value, SECRETS), ...findSecrets(value, ADDRESSES)], value).not.toEqual([]);
    }
  });

  it.each([
    ['base64 at another alignment', base64(`{"n":"${NAME}"`)],
    ['base64url', Buffer.from(`??>>${SURNAME}>>??`).toString('base64url')],
    ['JSON escapes', '"\\u00d6zg\\u00fcrhan"'],
    ['percent-encoding', encodeURIComponent(NAMES[3]!)],
    ['digits with blanks between them', Array.from(NUMBER).join(' ')],
    ['a national number', NUMBER.slice(-9)],
    ['hexadecimal in upper case', Buffer.from(TEXT).toString('hex').toUpperCase()],
    ['the bytes of a number', `80c7${hex(OTHER)}`],
  ])('finds %s', (_, text) => {
    expect(findSecrets(text, SECRETS)).not.toEqual([]);
  });
});
