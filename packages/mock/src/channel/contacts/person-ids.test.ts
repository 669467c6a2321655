import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { testNewsletter } from '../../testing/test-newsletter.ts';

const account = { phone: '61371989950', name: 'Jonathan' };
const groupId = '120363271212442249@g.us';
const communityId = '120363271212442260@g.us';
const { id: newsletterId } = testNewsletter();
const participants = [{ id: account.phone, rank: 'creator' } as const];

/** Ids that name no person: those of a group and a newsletter, and a number that is too short. */
const others = [groupId, newsletterId, '123'];

const operations = [
  ['PUT /contacts', 400, (phone) => ({ phone, name: 'Gerald' })],
  ['POST /groups', 404, (id) => ({ subject: 'Team', participants: [id] })],
  [`POST /groups/${groupId}/participants`, 404, (id) => ({ participants: [id] })],
  [`POST /communities/${communityId}`, 404, (id) => ({ subject: 'Class 4b', participants: [id] })],
  ['POST /contacts/:id', 404, () => ({ to: '919984351847' })],
  ['POST /business/catalogs/:id', 404, () => ({ to: '919984351847' })],
  [`POST /newsletters/${newsletterId}/invite/:id`, 404, () => undefined],
  ['PUT /blacklist/:id', 404, () => undefined],
] as const satisfies [`${'POST' | 'PUT'} /${string}`, number, (id: string) => object | undefined][];

const cases = operations.flatMap(([operation, status, body]) =>
  others.map((id) => ({ operation, id, status, body: body(id) })),
);

function setup() {
  return testGateway({
    account,
    groups: [
      { id: groupId, name: 'Weekend hike', participants },
      { id: communityId, name: 'School', is_parent: true, participants },
    ],
    newsletters: [testNewsletter()],
  });
}

it.each(cases)('$operation takes no $id for a person: $status', async ({ operation, id, status, body }) => {
  const { whapi, call, told } = setup();
  const before = JSON.stringify(whapi.snapshot().channel);
  const path = operation.replace(':id', encodeURIComponent(id)) as typeof operation;
  expect(await call(path, body)).toMatchObject({ status });
  expect(await told()).toEqual([]);
  expect(JSON.stringify(whapi.snapshot().channel)).toBe(before);
});

it('adds the people among others to a group, to a new group and to a community', async () => {
  const { call } = setup();
  const mixed = { participants: ['919984351847', ...others] };
  expect(await call(`POST /groups/${groupId}/participants`, mixed)).toMatchObject({
    json: { processed: ['919984351847'], failed: others },
  });
  expect(await call('POST /groups', { subject: 'Team', ...mixed })).toMatchObject({
    json: { participants: [{ id: account.phone }, { id: '919984351847' }], unprocessed_participants: others },
  });
  expect(await call(`POST /communities/${communityId}/participants`, mixed)).toMatchObject({
    json: { processed: ['919984351847'], failed: others },
  });
});
