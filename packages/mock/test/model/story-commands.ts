import { constant } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, reference } from './command.ts';
import { type Model, type ModelMessage, STORIES_CHAT, writeMessage } from './model.ts';

const MISSING = 'AAAAAAAAAAAAAAAA-gMHWM1cqZw';
/** Nothing happens to it by itself, and it is in no chat. */
const ownStory = (): ModelMessage => ({
  chatId: STORIES_CHAT,
  isOwn: true,
  isStory: true,
  isSilent: true,
  labels: new Set(),
  status: 'pending',
  readers: [],
});

const storyIds = ({ messages }: Model) => [...messages].filter(([, { isStory }]) => isStory).map(([id]) => id);
const storyAt = (model: Model, number: number) => pick(storyIds(model), number, MISSING);

export const storyFamily: Family = {
  commands: [
    command('publish a story', constant(null), async (model, subject) => {
      const answer = await subject.request(model, 200, 'POST', '/stories/send/text', { caption: 'Open' });
      if (!answer) return;
      model.messages.set(answer.message.id, ownStory());
    }),
    command('see a story of a contact', person, async (model, subject, from) => {
      const fromName = `P${from.slice(0, 3)}`;
      const story = await subject.attempt('postStory', model.blocked.has(from) ? 403 : 200, () =>
        subject.channel.postStory({ from, fromName, text: 'Hi' }),
      );
      if (!story || story === true) return;
      writeMessage(model, story.id, { chatId: STORIES_CHAT, isOwn: false });
      model.contacts.set(from, { ...model.contacts.get(from), pushname: fromName });
    }),
    command('read a story', reference, async (model, subject, number) => {
      const id = storyAt(model, number);
      await subject.request(model, model.messages.has(id) ? 200 : 404, 'GET', `/stories/${id}`);
    }),
    command('publish a story again', reference, async (model, subject, number) => {
      const id = storyAt(model, number);
      const status = model.messages.has(id) ? 201 : 404;
      if (!(await subject.request(model, status, 'PUT', `/stories/${id}`, {}))) return;
      // Only the list tells the id of the copy.
      const known = new Set(storyIds(model));
      const [copy, ...others] = (await subject.list('/stories', 'messages')).filter((story) => !known.has(story.id));
      expect(others).toEqual([]);
      model.messages.set(copy.id, ownStory());
    }),
  ],
  async check(model, subject) {
    const stories = (await subject.list('/stories', 'messages', { pageSize: 2 })).map(({ id }) => id);
    expect(stories.sort(), 'the stories').toEqual(storyIds(model).sort());
  },
};
