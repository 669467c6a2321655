import { describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { createAnonymiser } from './create-anonymiser.ts';

const SALT = 'a salt for tests';
const NUMBER = '919984351847';
const anonymise = createAnonymiser({ salt: SALT });

/** A message with these properties, anonymised. */
// biome-ignore lint/suspicious/noExplicitAny: read in tests only
function anonymisedMessage(message: object): any {
  const webhook = { messages: [message], event: { type: 'messages', event: 'post' }, channel_id: 'MANTIS-M72HC' };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return (anonymise(webhook) as any).messages[0];
}

it('replaces alike with the same salt, in whatever order', () => {
  const webhooks = Object.values(examples).flatMap((stories) => Object.values(stories));
  const once = webhooks.map((webhook) => createAnonymiser({ salt: SALT })(webhook));
  const again = createAnonymiser({ salt: SALT });
  expect(webhooks.toReversed().map(again).toReversed()).toEqual(once);
});

it('replaces otherwise with another salt, and with none', () => {
  const results = [{ salt: 'one' }, { salt: 'two' }, {}, {}].map((options) => createAnonymiser(options)(NUMBER));
  expect(new Set(results).size).toBe(results.length);
});

it('does not change the payload', () => {
  for (const stories of Object.values(examples)) {
    for (const webhook of Object.values(stories)) {
      const before = structuredClone(webhook);
      anonymise(webhook);
      expect(webhook).toEqual(before);
    }
  }
});

it('replaces a number alike in all its forms', () => {
  const number = anonymise(NUMBER) as string;
  expect(number).toMatch(/^[1-9]\d{11}$/);
  expect(number).not.toBe(NUMBER);
  const spaced = number.replace(/^(..)(.{5})/, '$1 $2 ');
  const forms = {
    [`${NUMBER}@s.whatsapp.net`]: `${number}@s.whatsapp.net`,
    [`${NUMBER}@c.us`]: `${number}@c.us`,
    [`${NUMBER}:12@s.whatsapp.net`]: `${number}:12@s.whatsapp.net`,
    [`@${NUMBER}`]: `@${number}`,
    [`+${NUMBER}`]: `+${number}`,
    '+91 99843 51847': `+${spaced}`,
    [`https://example.com/${NUMBER}`]: `https://example.com/${number}`,
    [`BEGIN:VCARD\nTEL;type=CELL;waid=${NUMBER}:+91 99843 51847\nEND:VCARD`]: `BEGIN:VCARD\nTEL;type=CELL;waid=${number}:+${spaced}\nEND:VCARD`,
  };
  for (const [form, expected] of Object.entries(forms)) expect(anonymise(form)).toBe(expected);
});

it('keeps hidden numbers apart from numbers', () => {
  expect(anonymise('123456789012345@lid')).toMatch(/^[1-9]\d{14}@lid$/);
  expect(anonymise('123456789012345@lid')).not.toContain(anonymise('123456789012346') as string);
});

it.each(['status@broadcast', '0@c.us', '0@s.whatsapp.net', 'undefined@s.whatsapp.net', '', '00000', '👍'])(
  'keeps %j, which is nobody',
  (text) => {
    expect(anonymise(text)).toBe(text);
  },
);

it('keeps the suffix and moves the time in the id of an old group', () => {
  const number = anonymise(NUMBER);
  const group = anonymise(`${NUMBER}-1675964377@g.us`) as string;
  expect(group).toMatch(new RegExp(`^${number}-1\\d{9}@g\\.us$`));
  expect(group).not.toContain('1675964377');
});

it('keeps the words of a vocabulary where it is declared, old ones and new ones', () => {
  const label = { id: '3', name: 'gold', color: 'gold' };
  const message = anonymisedMessage({ type: 'ai_stickers', source: 'mobile', from_name: 'mobile', labels: [label] });
  expect(message).toMatchObject({ type: 'ai_stickers', source: 'mobile', labels: [{ color: 'gold' }] });
  expect(message.from_name).toMatch(/^[a-z]{6}$/);
  expect(message.from_name).not.toBe('mobile');
  expect(message.labels[0].name).not.toBe('gold');
  expect(anonymisedMessage({ type: 'Call Gerald' }).type).not.toBe('Call Gerald');
  expect(anonymisedMessage({ type: 'gerald' }).type).not.toBe('gerald');
  expect(anonymisedMessage({ source: `tel${NUMBER}` }).source).not.toContain(NUMBER);
});

it('replaces a word of another place: the status of a person is a text', () => {
  const webhook = {
    contacts: [{ id: NUMBER, name: 'x', status: 'married' }],
    event: { type: 'contacts', event: 'post' },
  };
  expect(JSON.stringify(anonymise(webhook))).not.toContain('married');
});

it('keeps declared names of properties in a list of changes', () => {
  const update = { before_update: {}, after_update: {}, changes: ['profile_pic', 'Gerald Miller'] };
  const { changes } = (anonymise({ contacts_updates: [update] }) as { contacts_updates: [typeof update] })
    .contacts_updates[0];
  expect(changes[0]).toBe('profile_pic');
  expect(changes[1]).toMatch(/^[A-Z][a-z]{5} [A-Z][a-z]{5}$/);
  expect(changes[1]).not.toBe('Gerald Miller');
});

it('treats each item of a list of webhooks as a webhook', () => {
  const webhooks = [examples['chats.patch'].maximal, examples['labels.post'].minimal];
  expect(anonymise(webhooks)).toEqual(webhooks.map(anonymise));
});

it('replaces names of properties that may be data', () => {
  const replaced = anonymise({ from_name: 1, newProperty: 2, [NUMBER]: 3, 'Gerald Miller': 4, a12345: 5 }) as object;
  const [declared, identifier, ...data] = Object.keys(replaced);
  expect([declared, identifier]).toEqual(['from_name', 'newProperty']);
  expect(data).toEqual([anonymise(NUMBER), anonymise('Gerald Miller'), anonymise('a12345')]);
  expect(data).not.toContain(NUMBER);
});

it('keeps new names in a new object that are made of words of APIs, and replaces other words in them', () => {
  const names = [
    'is_ai_generated',
    'lastSeenAt',
    'x',
    'gerald',
    'Gerald',
    'geraldMiller',
    'votes_of_gerald',
    'n_998_435_1',
  ];
  const { votes } = anonymise({ votes: Object.fromEntries(names.map((name) => [name, 1])) }) as { votes: object };
  const replaced = Object.keys(votes);
  expect(replaced.slice(0, 3)).toEqual(names.slice(0, 3));
  expect(replaced[3]).toBe(anonymise('gerald'));
  expect(replaced[6]).toBe(`votes_of_${anonymise('gerald')}`);
  expect(replaced.join()).not.toMatch(/gerald|miller|998/i);
});

it('keeps a new name beside declared ones in the form of these, since the object is no map', () => {
  const message = { mood: 'Anna', sha512: 'x', viewOnce: 1, Gerald: 1, 'anna b': 1, n_998_435_1: 1, a12345: 1 };
  const { messages } = anonymise({ messages: [message] }) as { messages: [object] };
  const names = Object.keys(messages[0]);
  expect(names.slice(0, 3)).toEqual(['mood', 'sha512', 'viewOnce']);
  expect(names.join()).not.toMatch(/gerald|anna|998|12345/i);
});

it('keeps a declared name with a typo', () => {
  const misspelt = { statu: 1, after_updates: 2, stxtus: 3 };
  const update = anonymise({ messages: [misspelt], chats_updates: [misspelt] }) as Record<string, [object]>;
  expect(Object.keys(update.messages![0])).toContain('statu');
  expect(Object.keys(update.chats_updates![0])).toContain('after_updates');
});

describe('with `keep`', () => {
  const message = {
    id: 'x',
    text: { body: 'Hi Gerald', newWord: { Gerald: 1 } },
    from_name: 'Gerald',
    timestamp: 1712995245,
  };
  const webhook = { messages: [message, message], channel_id: 'MANTIS-M72HC' };
  const kept = (keep: string[], value: unknown = webhook) =>
    createAnonymiser({ salt: SALT, keep })(value) as typeof webhook;

  it('keeps a property by its name, with everything in it', () => {
    const { messages, channel_id } = kept(['text', 'timestamp']);
    for (const { text, timestamp, from_name } of messages) {
      expect([text, timestamp]).toEqual([message.text, message.timestamp]);
      expect(from_name).toBe(anonymise('Gerald'));
    }
    expect(channel_id).toBe(anonymise('MANTIS-M72HC'));
  });

  it('keeps what a pointer leads to, in each webhook of a list', () => {
    for (const { messages } of kept(['/messages/1/text/body'], [webhook, webhook]) as unknown as (typeof webhook)[]) {
      expect(messages[1]!.text.body).toBe('Hi Gerald');
      expect(messages[0]!.text.body).toBe(anonymise('Hi Gerald'));
      expect(JSON.stringify(messages[1]!.text)).not.toContain('"Gerald"');
    }
    expect(kept(['/messages/*/text/*']).messages.map(({ text }) => text.body)).toEqual(['Hi Gerald', 'Hi Gerald']);
  });

  it('keeps what is hostile as it is', () => {
    const hostile = JSON.parse('{"messages":[{"text":{"__proto__":{"polluted":1},"toString":2}}]}');
    const replaced = kept(['text'], hostile);
    expect(JSON.stringify(replaced)).toBe(JSON.stringify(hostile));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['txt', 'Failed to keep "txt": the schemas declare no such property. Did you mean "text"?'],
    ['/messages/*/txt/body', 'the schemas declare no "txt" there. Did you mean "text"?'],
    ['/messages/*/text/xyzzyx', 'Name a property that the schemas declare.'],
    ['', 'the schemas declare no such property'],
  ])('throws for %j, which the schemas do not declare', (field, message) => {
    expect(() => createAnonymiser({ keep: [field] })).toThrow(TypeError);
    expect(() => createAnonymiser({ keep: [field] })).toThrow(message);
  });
});

it.each(['photo.anna', 'https://example.com/photo.anna', 'anna.pdf'])('takes the name out of %j', (text) => {
  expect(JSON.stringify(anonymise({ file_name: text, link: text }))).not.toContain('anna');
});

it.each([
  ['image/jpeg', 'image/jpeg'],
  ['audio/ogg; codecs=opus', 'audio/ogg; codecs=opus'],
  ['image/svg+xml', 'image/svg+xml'],
  ['image/gerald', expect.not.stringContaining('gerald')],
  ['application/vnd.gerald', expect.not.stringContaining('gerald')],
  ['audio/ogg; codecs=gerald', expect.not.stringContaining('gerald')],
  ['image/919984351847', expect.not.stringContaining('919984351847')],
  ['Gerald', expect.not.stringContaining('Gerald')],
])('treats the MIME type %j as one only if it is one', (mime_type, expected) => {
  expect(anonymisedMessage({ image: { mime_type } }).image.mime_type).toEqual(expected);
});

it('keeps the extension of a file, the scheme of a link and the form of a preview', () => {
  expect(anonymisedMessage({ document: { filename: 'Miller 2024.pdf' } }).document.filename).toMatch(
    /^[A-Z][a-z]{5} \d{4}\.pdf$/,
  );
  const link = anonymise(
    'https://user:pw@files.miller.test:8080/in/jpeg-6105d6cc76af4003-80c7d633572a67.jpeg?token=s3cretS3cret#top',
  );
  expect(link).toMatch(
    /^https:\/\/[a-z]{6}\.example\.com\/[a-z]{2}\/jpeg-[\da-f]{16}-80[\da-f]{12}\.jpeg\?[a-z]{5}=\w{12}#[a-z]{3}$/,
  );
  expect(link).toContain(anonymise('jpeg-6105d6cc76af4003-80c7d633572a67'));
  const preview = `data:image/jpeg;base64,${Buffer.from('an image'.repeat(100)).toString('base64')}`;
  const replaced = anonymise(preview) as string;
  expect(replaced).toHaveLength(preview.length);
  expect(replaced).toMatch(/^data:image\/jpeg;base64,[\w+/]+=*$/);
  expect(Buffer.from(replaced.slice(23), 'base64').toString('base64')).toBe(replaced.slice(23));
});

it.each([
  ['an id in hexadecimal', 'ED3D9B4864F90327F10D24BAEED6CFB9', /^[\dA-F]{32}$/],
  ['a UUID', '7c9e6679-7425-40de-944b-e07fc1f90ae7', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['a hash', 'uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=', /^[\w+/]{43}=$/],
  ['a channel', 'MANTIS-M72HC', /^[A-Z]{6}-[A-Z]\d\d[A-Z]{2}$/],
  ['an address', '203.0.113.77', /^10(?:\.\d{1,3}){3}$/],
  ['mail', 'Write to gerald@miller.test now', /^[A-Z][a-z]{4} [a-z]{2} [a-z]{6}@[a-z]{6}\.example [a-z]{3}$/],
  ['several lines', 'Für 5 €,\n\tGerald 😃', /^[A-Z][α-ω][a-z] \d [α-ω],\n\t[A-Z][a-z]{5} \p{Extended_Pictographic}$/u],
])('replaces %s by one of the same form', (_, text, form) => {
  expect(anonymise(text)).toMatch(form);
  expect(anonymise(text)).not.toBe(text);
});

it('replaces small numbers that may be the characters of a text, and keeps others', () => {
  const bytes = Array.from(Buffer.from('Gerald'));
  const kinds = { list: bytes, of: { ...bytes } as object, int8: [-71, 101, -114, 97], unicode: [300, 311, 322, 333] };
  const replaced = anonymise({ ...kinds, few: [7, 8, 9], counts: { a: 1, b: 2, c: 3, d: 4, e: 5 } }) as typeof kinds;
  expect(replaced).toMatchObject({ few: [7, 8, 9], counts: { a: 1, b: 2, c: 3, d: 4, e: 5 } });
  for (const [name, values] of Object.entries(kinds)) {
    const numbers = Object.values<number>(replaced[name as keyof typeof kinds] as unknown as Record<string, number>);
    expect(numbers).toHaveLength(Object.values(values).length);
    expect(numbers).not.toEqual(Object.values(values));
    expect(numbers.every((number) => Number.isInteger(number) && Math.abs(number) < 1_024)).toBe(true);
  }
  expect(Object.values(replaced.of)).toEqual(replaced.list);
});

it('keeps counters and sizes, and replaces numbers that tell more', () => {
  const location = { latitude: 48.137371, longitude: -11.5, accuracy: 12 };
  const message = anonymisedMessage({
    image: { file_size: 48213 },
    location,
    order: { total_price: 4950 },
    device_id: 7,
  });
  expect(message).toMatchObject({ image: { file_size: 48213 }, device_id: 7 });
  expect(message.location.latitude).not.toBe(location.latitude);
  expect(String(message.location.latitude)).toMatch(/^[1-9]\d\.\d{6}$/);
  expect(message.location.latitude).toBeLessThanOrEqual(90);
  expect(message.location.longitude).toBeLessThan(0);
  expect(message.location.accuracy).not.toBe(12);
  expect(message.order.total_price).not.toBe(4950);
  expect(anonymise({ nickname: { phone: 919984351847 } })).toEqual({
    nickname: { phone: Number(anonymise(NUMBER)) },
  });
});

it('makes all moments earlier by the same time, whatever their unit', () => {
  const seconds = 1712995245;
  const moved = anonymise({
    messages: [{ timestamp: seconds }],
    statuses: [{ timestamp: String(seconds + 60) }],
    calls: [{ timestamp: (seconds + 120) * 1000 }],
  }) as { messages: [{ timestamp: number }]; statuses: [{ timestamp: string }]; calls: [{ timestamp: number }] };
  const base = moved.messages[0].timestamp;
  expect(base).toBeLessThan(seconds - 86_399);
  expect(base).toBeGreaterThan(seconds - 366 * 86_400);
  expect(moved.statuses[0].timestamp).toBe(String(base + 60));
  expect(moved.calls[0].timestamp).toBe((base + 120) * 1000);
  const kept = createAnonymiser({ salt: SALT, timestamps: 'keep' });
  expect(kept({ messages: [{ timestamp: seconds }] })).toEqual({ messages: [{ timestamp: seconds }] });
});

it.each([
  ['numbers', (i: number) => String(491700000000 + i)],
  ['addresses', (i: number) => `${491700000000 + i}@s.whatsapp.net`],
  ['short numbers', (i: number) => String(100000 + i)],
  ['ids', (i: number) => (0x3eb0a1b2c3d4 + i).toString(16).toUpperCase()],
  ['names', (i: number) => `Person ${Array.from(String(i), (digit) => 'abcdefghij'[Number(digit)]).join('')}`],
])('never makes one of two %s, however many', (_, create) => {
  // More than what is cached.
  const replaced = Array.from({ length: 20_000 }, (_, i) => anonymise(create(i)));
  expect(new Set(replaced).size).toBe(replaced.length);
});

it('never makes one of two options of a letter', () => {
  const options = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  expect(new Set(options.map(anonymise)).size).toBe(options.length);
});

it.each([{ salt: '' }, { salt: 5 }, { timestamps: 'move' }])('refuses the options %j', (options) => {
  expect(() => createAnonymiser(options as never)).toThrow(/^Failed to create an anonymiser: `/);
});
