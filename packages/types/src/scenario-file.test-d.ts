import { expectTypeOf, it } from 'vitest';
import type { ScenarioFile, StepByName, StepName, StepResultByName } from './steps.ts';

const hello = { $from: 'hello', at: '/id' };

it('a scenario file is typed step by step, and any value may be a reference', () => {
  ({
    steps: [
      { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' },
      { do: 'react', with: { messageId: hello, emoji: '👍' } },
      { do: 'receiveMessage', with: { from: hello, mentions: [hello], image: { caption: hello } } },
      { do: 'stop' },
      { do: 'stop', unless: hello },
      { do: 'addFault', with: { type: 'status', status: 503 } },
    ],
  }) satisfies ScenarioFile;
});

it('mistakes are refused', () => {
  // @ts-expect-error: there is no such step
  ({ steps: [{ do: 'recieveMessage', with: {} }] }) satisfies ScenarioFile;
  // @ts-expect-error: the argument has no such property
  ({ steps: [{ do: 'react', with: { messageId: 'x', emoji: 'x', txt: 1 } }] }) satisfies ScenarioFile;
  // @ts-expect-error: the argument lacks a property
  ({ steps: [{ do: 'react', with: { emoji: 'x' } }] }) satisfies ScenarioFile;
  // @ts-expect-error: this step needs an argument
  ({ steps: [{ do: 'react' }] }) satisfies ScenarioFile;
});

it('each step has an argument and a result', () => {
  expectTypeOf<keyof StepResultByName>().toEqualTypeOf<StepName>();
  expectTypeOf<keyof StepByName>().toEqualTypeOf<StepName>();
  expectTypeOf<StepResultByName['stop']>().toBeNull();
});
