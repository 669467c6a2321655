import { constant } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, pick, reference } from './command.ts';

const FILE = 'data:image/png;name=terrace.png;base64,aGk=';

export const mediaFamily: Family = {
  commands: [
    command('upload a file', constant(null), async (model, subject) => {
      const answer = await subject.request(model, 200, 'POST', '/media', { media: FILE });
      if (answer) model.media.add(answer.media[0].id);
    }),
    command('delete a file', reference, async (model, subject, file) => {
      const id = pick(model.media, file, 'png-0000-0000');
      if (await subject.request(model, model.media.has(id) ? 200 : 404, 'DELETE', `/media/${id}`))
        model.media.delete(id);
    }),
    command('read a file', reference, async (model, subject, file) => {
      const id = pick(model.media, file, 'png-0000-0000');
      await subject.request(model, model.media.has(id) ? 200 : 404, 'GET', `/media/${id}`);
    }),
  ],
  async check(model, subject) {
    const files = (await subject.list('/media', 'files', { pageSize: 2 })).map(({ id }) => id);
    expect(files.length, 'the number of files').toBe(model.media.size + model.sentFiles);
    expect(files, 'the files').toEqual(expect.arrayContaining([...model.media]));
  },
};
