import { jonathan, sentId } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const buttonPressed: Scenario = {
  name: 'button-pressed',
  title: 'A contact presses a button of a message that the app sent',
  async play({ call, whapi }) {
    const answer = await call('POST', '/messages/interactive', {
      to: jonathan.phone,
      type: 'button',
      body: { text: 'Do you come on Saturday?' },
      action: {
        buttons: [
          { type: 'quick_reply', title: 'Yes', id: 'yes' },
          { type: 'quick_reply', title: 'No', id: 'no' },
        ],
      },
    });
    await whapi.channel.choose({ messageId: sentId(answer), from: jonathan.phone, optionId: 'yes' });
  },
};
