import { describe, expect, it } from 'vitest';
import { definitions, files, type Payload, readPayloads } from './contract.ts';
import { createKiller } from './killer.ts';
import { mutantsOf } from './mutants.ts';

const label = new Map([...files].filter(([title]) => title === 'Label'));
const mutants = new Map([...mutantsOf(definitions, label)].map((mutant) => [mutant.name.replace(/^.*#/, ''), mutant]));
const example = readPayloads().find(({ name }) => name === 'labels.post/minimal')!;

function killerOf(change: object, expectation: Partial<Payload>) {
  const value = structuredClone(example.value) as { labels: object[] };
  Object.assign(value.labels[0]!, change);
  return createKiller([{ ...example, value, ...expectation }]);
}

describe('a mutant is noticed by', () => {
  it('an example that it refuses', () => {
    const killer = killerOf({}, {});
    expect(killer(mutants.get('/properties: drop name')!)?.name).toBe('labels.post/minimal');
    expect(killer(mutants.get('/required: drop name')!)).toBeUndefined();
  });

  it('a payload that it accepts though a profile must refuse it', () => {
    const killer = killerOf({ undeclared: 1 }, { refusedBy: ['strict'], kind: 'variation' });
    expect(killer(mutants.get('/unevaluatedProperties: drop')!)).toBeDefined();
    expect(killer(mutants.get('/required: drop name')!)).toBeUndefined();
  });

  it('a counterexample that it refuses for another reason', () => {
    const wrong = { id: null };
    const refusedBy = ['strict', 'tolerant'] as const;
    const dropType = mutants.get('/properties/id/type: drop')!;
    const allowNull = { ...dropType, definitions: { ...definitions, Label: { type: 'string' } } };
    expect(killerOf(wrong, { refusedBy, kind: 'counterexample' })(allowNull)).toBeDefined();
    expect(killerOf(wrong, { refusedBy, kind: 'variation' })(allowNull)).toBeUndefined();
  });
});

it('refuses a payload that the unchanged schemas misjudge', () => {
  expect(() => createKiller([{ ...example, refusedBy: ['strict'] }])).toThrow(
    'Failed to measure by labels.post/minimal: the strict profile says otherwise, please mend it or the schema',
  );
});
