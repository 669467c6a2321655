import { printValue } from '@whapi-webhooks/mock/internals';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { Violation } from '../search/examiner.ts';

/** What the test needs besides the story. */
export interface TestOptions {
  /** The module that exports `setup`, if it is one. */
  module?: string | undefined;
  /** The names of the invariants of the user. */
  invariants?: readonly string[] | undefined;
  /** Options that are not what they are by default. */
  others: Readonly<Record<string, unknown>>;
}

/** The text of a test that replays a schedule. */
export function failingTest(
  { invariant, message }: Violation,
  { scenario, schedule }: { scenario: AnyScenario; schedule: readonly string[] },
  { module, invariants, others }: TestOptions,
): string {
  const { $schema, ...story } = scenario;
  const named = invariants?.map((name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : 'invariant'));
  const lines = [
    "import { replay } from '@whapi-webhooks/doctor/explore';",
    "import { expect, it } from 'vitest';",
    ...(module === undefined
      ? ['// The function that you passed to explore()', "import { setup } from './setup.ts';"]
      : []),
    ...(named ? [`import { ${named.join(', ')} } from './invariants.ts'; // Those that you passed to explore()`] : []),
    '',
    `// ${invariant}: ${message.replace(/\s+/g, ' ')}`,
    `it(${printValue(`keeps ${invariant} under a schedule that broke it`)}, async () => {`,
    `  const scenario = ${printValue(story, '  ', 19)};`,
    `  const schedule = ${printValue([...schedule], '  ', 19)};`,
    `  const { failure } = await replay({`,
    ...(module === undefined ? ['    setup,'] : [`    setup: ${printValue(module)},`]),
    '    scenario,',
    '    schedule,',
    ...(named ? [`    invariants: [${named.join(', ')}],`] : []),
    ...Object.entries(others).map(([name, value]) => `    ${name}: ${printValue(value, '    ')},`),
    '  });',
    '  expect(failure, failure?.message).toBeUndefined();',
    '});',
    '',
  ];
  return lines.join('\n');
}
