import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { changeContactPicture } from './change-contact-picture.ts';
import { addContact, deleteContact, renameContact, saveContact } from './save-contact.ts';

const gerald = { id: '919984351847', name: 'Gerald' };
const chatId = '919984351847@s.whatsapp.net';

function told(contact: object) {
  return [{ contacts: [contact], event: { type: 'contacts', event: 'post' }, channel_id: 'MANTIS-M72HC' }];
}

describe('the address book', () => {
  it('reports a new contact and a new name by the same event', () => {
    const state = testChannel();
    expect(testRun(state, addContact, { phone: gerald.id, name: 'Gerald' })).toMatchObject({
      result: gerald,
      webhooks: told(gerald),
    });
    const renamed = { ...gerald, name: 'Gerald, pays late' };
    expect(testRun(state, renameContact, { contactId: chatId, name: renamed.name })).toMatchObject({
      result: renamed,
      webhooks: told(renamed),
    });
    expect(state.contacts.get(gerald.id)).toEqual(renamed);
  });

  it('is the same on the phone, whether the contact is new or not', () => {
    const state = testChannel();
    for (const name of ['Gerald', 'Jonathan']) {
      expect(testRun(state, saveContact, { phone: gerald.id, name }).webhooks).toEqual(told({ id: gerald.id, name }));
    }
  });

  it('names the chat as well, without an event of its own', () => {
    const state = testChannel({ chats: [{ id: chatId, type: 'contact' }] });
    testRun(state, addContact, { phone: gerald.id, name: 'Gerald' });
    expect(state.chats.get(chatId)).toEqual({ id: chatId, type: 'contact', name: 'Gerald' });
  });

  it('loses a contact without an event', () => {
    const state = testChannel({ contacts: [gerald] });
    expect(testRun(state, deleteContact, { contactId: gerald.id }).webhooks).toEqual([]);
    expect(state.contacts.size).toBe(0);
  });

  it('refuses to add a contact twice', () => {
    const state = testChannel({ contacts: [gerald] });
    expect(() => testRun(state, addContact, { phone: gerald.id, name: 'Jonathan' })).toThrow(
      expect.objectContaining({ status: 409, message: 'The contact already exists' }),
    );
  });

  it('refuses to rename or delete whom it does not know by name', () => {
    const state = testChannel({ contacts: [{ id: gerald.id, profile_pic: 'https://example.com/gerald.jpg' }] });
    const refusal = expect.objectContaining({ status: 404, message: 'Specified contact not registered' });
    expect(() => testRun(state, renameContact, { contactId: gerald.id, name: 'Gerald' })).toThrow(refusal);
    expect(() => testRun(state, deleteContact, { contactId: gerald.id })).toThrow(refusal);
    expect(testRun(state, addContact, { phone: gerald.id, name: 'Gerald' }).webhooks).toEqual(told(gerald));
  });
});

describe('pictures', () => {
  const url = 'https://example.com/gerald.jpg';
  const picture = { profile_pic: url, profile_pic_full: url };

  function toldPicture(before: object, after: object) {
    const { id } = gerald;
    const changes = ['profile_pic', 'profile_pic_full'];
    return [
      {
        contacts_updates: [{ before_update: { id, ...before }, after_update: { id, ...after }, changes }],
        event: { type: 'contacts', event: 'patch' },
        channel_id: 'MANTIS-M72HC',
      },
    ];
  }

  it.each([[[]], [[gerald]]])('are reported without the name, whether the contact has one or not', (contacts) => {
    const state = testChannel({ contacts });
    const from = gerald.id;
    expect(testRun(state, changeContactPicture, { from, url }).webhooks).toEqual(toldPicture({}, picture));
    expect(testRun(state, changeContactPicture, { from, url }).webhooks).toEqual([]);
    expect(testRun(state, changeContactPicture, { from, url: null }).webhooks).toEqual(toldPicture(picture, {}));
  });

  it('are samples in the store, with a link, where no URL is given', () => {
    const state = testChannel();
    testRun(state, changeContactPicture, { from: gerald.id });
    const [file] = state.media.list();
    expect(file).toMatchObject({ mimeType: 'image/jpeg' });
    const link = `https://gate.whapi.cloud/in-files/12025550199/${file?.id}.jpeg`;
    expect(state.contacts.get(gerald.id)?.profile_pic_full).toBe(link);
  });
});
