import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { testNewsletter } from '../../testing/test-newsletter.ts';

const { id, name } = testNewsletter();
const account = '12025550199';
const from = '919984351847';
const at = `/newsletters/${id}` as const;
const accept = { newsletterId: id, from };

function setup(newsletter: Parameters<typeof testNewsletter>[0] = {}) {
  return testGateway({ newsletters: [testNewsletter(newsletter)] });
}

describe('an admin of a newsletter that the account owns', () => {
  it('is invited by a message, accepts, and is demoted', async () => {
    const { whapi, call, told } = setup();
    const expiration = Math.floor(whapi.clock.now() / 1000) + 604_800;
    expect(await call(`POST ${at}/invite/${from}`, { message: 'Will you help?' })).toMatchObject({
      status: 200,
      json: {
        sent: true,
        message: {
          type: 'admin_invite',
          chat_id: `${from}@s.whatsapp.net`,
          admin_invite: { body: 'Will you help?', newsletter_id: id, newsletter_name: name, expiration },
        },
      },
    });
    expect(await told()).toEqual(expect.arrayContaining(['messages.post', 'chats.post', 'statuses.post']));
    expect(await call(`DELETE ${at}/admins/${from}`)).toMatchObject({ status: 404 });
    await whapi.channel.acceptAdminInvite(accept);
    await expect(whapi.channel.acceptAdminInvite(accept)).rejects.toMatchObject({ status: 404 });
    expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 400 });
    expect(await call(`DELETE ${at}/admins/${from}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call(`DELETE ${at}/admins/${from}`)).toMatchObject({ status: 404 });
    expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 200 });
  });

  it('cannot accept an invitation that is revoked or expired, or was never sent', async () => {
    const { whapi, call } = setup();
    await expect(whapi.channel.acceptAdminInvite(accept)).rejects.toMatchObject({ status: 404 });
    expect(await call(`DELETE ${at}/invite/${from}`)).toMatchObject({ status: 404 });
    await call(`POST ${at}/invite/${from}`);
    expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 400 });
    expect(await call(`DELETE ${at}/invite/${from}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call(`DELETE ${at}/invite/${from}`)).toMatchObject({ status: 404 });
    await expect(whapi.channel.acceptAdminInvite(accept)).rejects.toMatchObject({ status: 404 });
    await call(`POST ${at}/invite/${from}`);
    await whapi.clock.advance('7d');
    await expect(whapi.channel.acceptAdminInvite(accept)).rejects.toMatchObject({ status: 404 });
    expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 200 });
  });

  it('is neither the account itself nor somebody who is not on WhatsApp', async () => {
    const { whapi, call, told } = setup({ admins: ['+1 202 555 0143'] });
    await whapi.channel.leaveWhatsApp({ phone: from });
    expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 404 });
    expect(await call(`POST ${at}/invite/${account}`)).toMatchObject({ status: 400 });
    expect(await call(`POST ${at}/invite/12025550143`)).toMatchObject({ status: 400 });
    expect(await call(`DELETE ${at}/admins/${account}`)).toMatchObject({ status: 400 });
    expect(await told()).toEqual([]);
  });
});

it.each(['admin', 'subscriber', 'guest'] as const)('the account manages no admins as %s', async (role) => {
  const { call, told } = setup({ role, admins: ['12025550143'] });
  expect(await call(`POST ${at}/invite/${from}`)).toMatchObject({ status: 401 });
  expect(await call(`DELETE ${at}/invite/${from}`)).toMatchObject({ status: 401 });
  expect(await call(`DELETE ${at}/admins/12025550143`)).toMatchObject({ status: 401 });
  expect(await told()).toEqual([]);
});

describe('the account', () => {
  const invitation = (expiration: number) => ({
    from,
    admin_invite: { newsletter_id: id, newsletter_name: name, expiration },
  });

  it.each([account, from])('becomes an admin by an invitation that it got: PUT …/admins/%s', async (contact) => {
    const { whapi, call, told } = setup({ role: 'guest', subscribers_count: 3 });
    expect(await call(`PUT ${at}/admins/${contact}`)).toMatchObject({ status: 404 });
    await whapi.channel.receiveMessage(invitation(whapi.clock.now() / 1000 + 60));
    await told();
    expect(await call(`PUT ${at}/admins/${contact}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call(`PUT ${at}/admins/${contact}`)).toMatchObject({ status: 400 });
    expect(await told()).toEqual([]);
    const { json } = await call('GET /newsletters');
    expect(json.newsletters).toMatchObject([{ role: 'admin', subscribers_count: 4 }]);
    expect(json.newsletters[0]).not.toHaveProperty('read_only');
    expect(await call('POST /messages/text', { to: id, body: 'Hi' })).toMatchObject({ status: 200 });
  });

  it('uses an invitation once, and steps down to a subscriber', async () => {
    const { whapi, call } = setup({ role: 'subscriber', subscribers_count: 3 });
    expect(await call(`DELETE ${at}/admins/${account}`)).toMatchObject({ status: 404 });
    await whapi.channel.receiveMessage(invitation(whapi.clock.now() / 1000 + 60));
    await call(`PUT ${at}/admins/${account}`);
    expect(await call(`DELETE ${at}/admins/${account}`)).toEqual({ status: 200, json: { success: true } });
    expect((await call(`GET ${at}`)).json).toMatchObject({ role: 'subscriber', subscribers_count: 3, read_only: true });
    expect(await call(`PUT ${at}/admins/${account}`)).toMatchObject({ status: 404 });
  });

  it('accepts no invitation that is expired, of another person, to another newsletter, or its own', async () => {
    const other = testNewsletter({ id: '120363171744447810@newsletter', name: 'Other' });
    const { whapi, call } = testGateway({ newsletters: [testNewsletter({ role: 'guest' }), other] });
    const soon = whapi.clock.now() / 1000 + 60;
    await whapi.channel.receiveMessage(invitation(soon));
    expect(await call(`PUT ${at}/admins/12025550143`)).toMatchObject({ status: 404 });
    await whapi.clock.advance('1m');
    expect(await call(`PUT ${at}/admins/${account}`)).toMatchObject({ status: 404 });
    const { admin_invite } = invitation(soon + 3600);
    await whapi.channel.receiveMessage({ from, admin_invite: { ...admin_invite, newsletter_id: other.id } });
    await whapi.channel.sendFromPhone({ to: from, admin_invite });
    expect(await call(`PUT ${at}/admins/${account}`)).toMatchObject({ status: 404 });
  });
});
