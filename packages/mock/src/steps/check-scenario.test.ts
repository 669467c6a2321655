import { describe, expect, it } from 'vitest';
import { checkScenario } from './check-scenario.ts';

const from = '919984351847';
const hello = { do: 'receiveMessage', with: { from, text: 'Hi' }, as: 'hello' };

it('finds nothing wrong with a scenario whose references it cannot resolve yet', () => {
  const reference = { $from: 'hello', at: '/id' };
  const steps = [
    hello,
    { do: 'receiveMessage', with: { from: reference, text: reference, mentions: [reference], chatId: reference } },
    { do: 'receiveMessage', with: { from, image: { caption: reference, width: reference }, quoted: reference } },
    { do: 'receiveMessage', with: { from, image: reference } },
    { do: 'addFault', with: { type: 'status', status: reference } },
    { do: 'stop' },
    { do: 'emit', with: { event: 'labels.delete', overrides: { labels_removed: [reference] } }, unless: reference },
  ];
  expect(checkScenario({ $schema: 'x', name: 'a-b', title: 'A', steps })).toEqual([]);
});

describe('what is no scenario', () => {
  it.each([
    [null, 'invalid_type', '', 'Expected object, received null'],
    [[], 'invalid_type', '', 'Expected object, received array'],
    ['x', 'invalid_type', '', 'Expected object, received "x"'],
    [{}, 'missing_property', '/steps', 'Missing property "steps"'],
    [{ steps: {} }, 'invalid_type', '/steps', 'Expected array, received object'],
    [{ stps: [] }, 'missing_property', '/steps', 'Missing property "steps"'],
    [{ steps: [], extra: 1 }, 'unknown_property', '/extra', 'Unknown property "extra"'],
    [{ name: 'A B', steps: [] }, 'invalid_format', '/name', 'Expected'],
    [{ steps: [null] }, 'invalid_type', '/steps/0', 'Expected object, received null'],
    [{ steps: Array(1_001).fill({ do: 'stop' }) }, 'over_limit', '/steps', 'the scenario has 1001 steps'],
  ])('%j', (scenario, code, pointer, message) => {
    expect(checkScenario(scenario)).toMatchObject([{ code, pointer, message: expect.stringContaining(message) }]);
  });
});

describe('a wrong step', () => {
  const after = (step: object) =>
    checkScenario({ steps: [hello, { do: 'stop', as: 'nothing' }, step, { do: 'showQr', as: 'later' }] });
  const react = (messageId: unknown) => ({ do: 'react', with: { messageId, emoji: 'x' } });

  it.each<[object, string, string, string, string?]>([
    [{}, 'missing_property', '/do', 'Missing property "do"'],
    [{ do: 'x', wth: {} }, 'unknown_property', '/wth', 'Unknown property "wth"', 'Did you mean `with`?'],
    [{ do: 1 }, 'invalid_type', '/do', 'Expected string, received 1'],
    [{ do: 'stopp' }, 'unknown_step', '/do', 'there is no step "stopp"', 'Did you mean "stop"?'],
    [{ do: 'toString' }, 'unknown_step', '/do', 'there is no step "toString"'],
    [{ do: 'stop', with: [] }, 'invalid_type', '/with', 'Expected object, received array'],
    [{ do: 'stop', with: { x: 1 } }, 'unknown_property', '/with/x', 'Unknown property "x"'],
    [{ do: 'receiveMessage' }, 'missing_property', '/with/from', 'Missing property "from"'],
    [
      { do: 'receiveMessage', with: { from, txt: 'x' } },
      'unknown_property',
      '/with/txt',
      'Unknown property "txt"',
      'Did you mean `text`?',
    ],
    [
      { do: 'receiveMessage', with: { from: 'Asha', text: 'x' } },
      'invalid_format',
      '/with/from',
      'Expected person such as 919984351847, received "Asha"',
    ],
    [
      { do: 'receiveMessage', with: { from, location: { latitude: 1 } } },
      'missing_property',
      '/with/location/longitude',
      'Missing property "longitude"',
    ],
    [
      { do: 'addFault', with: { type: 'statos' } },
      'invalid_value',
      '/with/type',
      'received "statos"',
      'Did you mean "status"?',
    ],
    [{ do: 'advance', with: { by: '15 minutes' } }, 'invalid_format', '/with/by', 'such as 15m'],
    [{ do: 'stop', as: '1' }, 'invalid_format', '/as', 'such as hello'],
    [
      { do: 'stop', as: 'hello' },
      'duplicate_name',
      '/as',
      'an earlier step has the name "hello" already',
      'Choose another name',
    ],
    [
      react({ $from: 'helo' }),
      'unknown_reference',
      '/with/messageId/$from',
      'no earlier step has the name "helo"',
      'Did you mean "hello"?',
    ],
    [
      react({ $from: 'later' }),
      'unknown_reference',
      '/with/messageId/$from',
      'no earlier step has the name "later"',
      'A later step has it: change the order',
    ],
    [
      react({ $from: 'nothing' }),
      'unknown_reference',
      '/with/messageId/$from',
      'the step "nothing" (stop) returns nothing to refer to',
    ],
    [react({ $from: 'hello', at: 'id' }), 'invalid_format', '/with/messageId/at', '"at" is not a JSON Pointer'],
    [
      react({ $from: 'hello', path: '/id' }),
      'unknown_property',
      '/with/messageId/path',
      'a reference has no property "path"',
    ],
    [react({ $from: 1 }), 'invalid_type', '/with/messageId/$from', '"$from" is no text'],
    [
      { do: 'stop', unless: { $from: 'helo' } },
      'unknown_reference',
      '/unless/$from',
      'no earlier step has the name "helo"',
    ],
    [{ do: 'stop', unless: 'hello' }, 'invalid_type', '/unless', 'Expected object, received "hello"'],
  ])('%j', (step, code, pointer, message, hint) => {
    const issues = after(step);
    expect(issues).toMatchObject([
      {
        code,
        pointer: `/steps/2${pointer}`,
        step: 3,
        message: expect.stringContaining(message),
        ...(hint && { hint: expect.stringContaining(hint) }),
      },
    ]);
  });

  it('does not hide what is wrong with others', () => {
    const issues = checkScenario({ steps: [{ do: 'stopp' }, { doo: 'stop' }, { do: 'pinChat' }] });
    expect(issues.map(({ step }) => step).sort()).toEqual([1, 2, 3]);
  });
});
