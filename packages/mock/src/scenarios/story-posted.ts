import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const storyPosted: Scenario = {
  name: 'story-posted',
  title: 'A contact posts two stories',
  async play({ whapi }) {
    await whapi.channel.postStory({ from: jonathan.phone, fromName: jonathan.name, text: 'Open until eight today' });
    await whapi.channel.postStory({ from: jonathan.phone, fromName: jonathan.name, image: {} });
  },
};
