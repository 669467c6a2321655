import { describe, expect, it } from 'vitest';
import type { InitialNewsletter } from '../channel/state/stored-newsletter.ts';
import { setupWhapi } from '../setup-whapi.ts';
import { testNewsletter } from '../testing/test-newsletter.ts';

describe('the option newsletters', () => {
  it.each([
    [{ id: 'news' }, '"newsletters[0].id" is "news". Pass the id of a newsletter such as'],
    [{ name: '' }, '"newsletters[0].name" is "". Pass a non-empty string'],
    [{ role: 'editor' }, '"newsletters[0].role" is "editor". Pass one of subscriber, admin, guest, owner'],
    [{ country_code: 'Chile' }, '"newsletters[0].country_code" is "Chile". Pass two letters of a country'],
    [{ invite_code: 'a/b' }, '"newsletters[0].invite_code" is "a/b". Pass letters and digits'],
    [{ mute: true }, 'there is no "newsletters[0].mute". Pass one of id, name'],
    [{ admins: ['nobody'] }, '"newsletters[0].admins[0]" is "nobody". Pass a phone number'],
  ])('refuses %j', (part, message) => {
    const newsletters = [testNewsletter(part as Partial<InitialNewsletter>)];
    expect(() => setupWhapi({ newsletters })).toThrow(`Failed to set up the mock: ${message}`);
  });

  it('takes an id without its suffix', () => {
    const { channel } = setupWhapi({ newsletters: [{ id: '120363171744447809', name: 'News' }] }).snapshot();
    expect(channel.newsletters).toEqual([
      {
        id: '120363171744447809@newsletter',
        name: 'News',
        type: 'newsletter',
        role: 'guest',
        subscribers_count: 0,
        invite_code: '0029Va120363171744447809',
      },
    ]);
  });
});

it.each([
  [{ role: undefined }, '"channel.newsletters[0].role" is missing'],
  [{ posts: 'none' }, '"channel.newsletters[0].posts" is "none"'],
  [{ invited: [{ contact: '12025550143' }] }, '"channel.newsletters[0].invited[0].expiration" is missing'],
])('refuses a snapshot whose newsletter has %j', async (part, message) => {
  const whapi = setupWhapi({ newsletters: [testNewsletter()] });
  const snapshot = whapi.snapshot();
  const [newsletter] = snapshot.channel.newsletters;
  const broken = { ...snapshot, channel: { ...snapshot.channel, newsletters: [{ ...newsletter, ...part }] } };
  await expect(async () => whapi.restore(broken as never)).rejects.toThrow(message);
});
