import { boolean, constantFrom, nat, option, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, reference } from './command.ts';
import { enterChat, type Model, messagesOf, sendStatus, writeMessage } from './model.ts';
import { isFollowed, isWriter, type ModelNewsletter, newNewsletter } from './newsletter-model.ts';
import type { Json, Subject } from './subject.ts';

const MISSING = '120363999999999990@newsletter';
/** A newsletter that exists, that was deleted, or none. */
const newsletterAt = ({ newsletters }: Model, number: number) => pick(newsletters.keys(), number, MISSING);

/** A newsletter that was not deleted. */
export function existing({ newsletters }: Model, id: string): ModelNewsletter | undefined {
  const newsletter = newsletters.get(id);
  return newsletter?.isDeleted ? undefined : newsletter;
}

export const newsletterFamily: Family = {
  builtOn: [],
  commands: [
    command('create a newsletter', constantFrom('News', 'Jobs'), async (model, subject, name) => {
      const answer = await subject.request(model, 200, 'POST', '/newsletters', { name });
      if (!answer) return;
      model.newsletters.set(answer.id, newNewsletter({ name, role: 'owner', code: answer.invite_code }));
      enterChat(model, answer.id);
    }),
    command(
      'edit a newsletter',
      record({
        newsletter: reference,
        name: constantFrom('Old news', 'New news'),
        reactions: option(constantFrom('all', 'none')),
      }),
      async (model, subject, { newsletter: number, name, reactions }) => {
        const id = newsletterAt(model, number);
        const newsletter = existing(model, id);
        const status = !newsletter ? 404 : isWriter(newsletter) ? 200 : 401;
        const body = { name, ...(reactions && { reactions }) };
        if (!(await subject.request(model, status, 'PATCH', `/newsletters/${id}`, body)) || !newsletter) return;
        newsletter.name = name;
        if (reactions) newsletter.reactions = reactions;
      },
    ),
    command('delete a newsletter', reference, async (model, subject, number) => {
      const id = newsletterAt(model, number);
      const newsletter = existing(model, id);
      const status = !newsletter ? 404 : newsletter.role === 'owner' ? 200 : 401;
      if (!(await subject.request(model, status, 'DELETE', `/newsletters/${id}`)) || !newsletter) return;
      newsletter.isDeleted = true;
      for (const message of messagesOf(model, id)) model.messages.delete(message);
      model.reports.delete(id);
      model.chats.delete(id);
      await subject.request(model, 404, 'GET', `/newsletters/link/${newsletter.code}`);
    }),
    ...Array.from({ length: 2 }, () =>
      command(
        'follow a newsletter',
        record({ newsletter: reference, byCode: boolean() }),
        async (model, subject, args) => {
          const { id, newsletter, path } = subscriptionAt(model, args);
          const status = !newsletter ? 404 : newsletter.role === 'guest' ? 200 : 400;
          if (!(await subject.request(model, status, 'POST', path)) || !newsletter) return;
          newsletter.role = 'subscriber';
          newsletter.followers += 1;
          enterChat(model, id);
          const chat = model.chats.get(id);
          if (chat) chat.last = messagesOf(model, id).at(-1);
        },
      ),
    ),
    command(
      'unfollow a newsletter',
      record({ newsletter: reference, byCode: boolean() }),
      async (model, subject, args) => {
        const { id, newsletter, path } = subscriptionAt(model, args);
        const status = !newsletter ? 404 : newsletter.role === 'subscriber' ? 200 : 400;
        if (!(await subject.request(model, status, 'DELETE', path)) || !newsletter) return;
        newsletter.role = 'guest';
        newsletter.followers -= 1;
        model.chats.delete(id);
      },
    ),
    command('post in a newsletter', reference, async (model, subject, number) => {
      const id = newsletterAt(model, number);
      if (!model.newsletters.has(id)) return;
      const body = { to: id, body: 'News' };
      const answer = await subject.request(model, sendStatus(model, id), 'POST', '/messages/text', body);
      if (answer) writeMessage(model, answer.message.id, { chatId: id, isOwn: true });
    }),
    ...Array.from({ length: 2 }, () =>
      command('somebody posts', record({ newsletter: reference, from: person }), async (model, subject, args) => {
        const { from } = args;
        const chatId = newsletterAt(model, args.newsletter);
        if (chatId === MISSING) return;
        const status = !existing(model, chatId) ? 404 : model.blocked.has(from) ? 403 : 200;
        const message = await subject.attempt(`receiveMessage in ${chatId}`, status, () =>
          subject.channel.receiveMessage({ from, chatId, text: 'News' }),
        );
        if (message && message !== true) writeMessage(model, message.id, { chatId, isOwn: false });
      }),
    ),
    command('somebody follows', record({ newsletter: reference, from: person }), async (model, subject, args) => {
      const newsletterId = newsletterAt(model, args.newsletter);
      const newsletter = existing(model, newsletterId);
      const follow = () => subject.channel.followNewsletter({ newsletterId, from: args.from });
      if (await subject.attempt('followNewsletter', newsletter ? 200 : 404, follow)) {
        (newsletter as ModelNewsletter).followers += 1;
      }
    }),
    command(
      'read what is in a newsletter',
      record({ newsletter: reference, count: nat(3), before: option(nat(6)), after: option(nat(6)) }),
      async (model, subject, { newsletter: number, count, before, after }) => {
        const id = newsletterAt(model, number);
        const newsletter = existing(model, id);
        const query = new URLSearchParams({ count: `${count}` });
        if (before !== null) query.set('before', `${before}`);
        if (after !== null) query.set('after', `${after}`);
        const status = !newsletter ? 404 : count === 0 ? 400 : 200;
        const answer = await subject.request(model, status, 'GET', `/newsletters/${id}/messages?${query}`);
        if (!answer || !newsletter) return;
        const all = present(model, newsletter);
        const between = all.filter(({ index }) => index > (after ?? 0) && (before === null || index < before));
        const page = after === null ? between.slice(-count) : between.slice(0, count);
        expect(answer.messages.map(({ id: message }: Json) => message)).toEqual(page.map((each) => each.id).reverse());
        expect([answer.total, answer.first, answer.last]).toEqual([all.length, page.at(0)?.index, page.at(-1)?.index]);
      },
    ),
  ],
  async check(model, subject) {
    const followed = await subject.list('/newsletters', 'newsletters', { pageSize: 2 });
    const expected = [...model.newsletters].filter(([, newsletter]) => isFollowed(newsletter));
    expect(byId(followed), 'the newsletters').toEqual(new Map(expected.map(([id, each]) => [id, shown(each)])));
    const found = await findAll(subject);
    const all = [...model.newsletters].filter(([, { isDeleted }]) => !isDeleted);
    expect(byId(found), 'what a search finds').toEqual(new Map(all.map(([id, each]) => [id, shown(each)])));
    for (const [id, newsletter] of all) {
      const { messages, total } = await subject.read(`/newsletters/${id}/messages?count=500`);
      const posts = present(model, newsletter).map((each) => each.id);
      expect(messages.map((each: Json) => each.id).reverse(), `the messages of ${id}`).toEqual(posts);
      expect(total).toBe(posts.length);
    }
  },
};

/** The path by which the account follows a newsletter, by id or by invite code. */
function subscriptionAt(model: Model, { newsletter: number, byCode }: { newsletter: number; byCode: boolean }) {
  const id = newsletterAt(model, number);
  const code = model.newsletters.get(id)?.code ?? 'MissingInviteCode00000';
  const path = `/newsletters/${byCode ? `invite/${code}` : id}/subscription`;
  return { id, newsletter: existing(model, id), path };
}

/** The messages of a newsletter that were not deleted, with their index. */
function present({ messages }: Model, { posts }: ModelNewsletter): { id: string; index: number }[] {
  return posts.flatMap((id, i) => (id !== undefined && messages.has(id) ? [{ id, index: i + 1 }] : []));
}

const shown = ({ name, role, followers, code }: ModelNewsletter) => ({ name, role, followers, code });
const byId = (newsletters: Json[]) =>
  new Map(
    newsletters.map(({ id, name, role, subscribers_count: followers, invite_code: code }) => [
      id,
      { name, role, followers, code },
    ]),
  );

/** Searches page by page; those with the most followers are first. */
async function findAll(subject: Subject): Promise<Json[]> {
  const found: Json[] = [];
  for (let cursor = ''; ; ) {
    const { newsletters, page_info: page } = await subject.read(`/newsletters/find?count=2${cursor}`);
    found.push(...newsletters);
    if (!page.next_page) break;
    cursor = `&cursor=${encodeURIComponent(page.end_cursor)}`;
  }
  const counts = found.map((each) => each.subscribers_count);
  expect(counts, 'the order of what is found').toEqual(counts.toSorted((a, b) => b - a));
  return found;
}
