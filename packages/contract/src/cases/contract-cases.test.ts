import { expect, it } from 'vitest';
import { eventNames } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { contractCases } from './contract-cases.ts';

it.each(eventNames)('%s has a minimal and a maximal example first, and counterexamples', (event) => {
  const cases = contractCases().filter((contractCase) => contractCase.event === event);
  expect(cases.slice(0, 2)).toEqual([
    { event, name: 'minimal', payload: examples[event].minimal },
    { event, name: 'maximal', payload: examples[event].maximal },
  ]);
  expect(cases.filter(({ counterexample }) => counterexample).length).toBeGreaterThanOrEqual(5);
});

it('names each case once', () => {
  const names = contractCases().map(({ event, name, counterexample }) => `${event} ${name} ${!counterexample}`);
  expect(names).toEqual([...new Set(names)]);
});

it('carries the payload of a counterexample, and why it must be refused', () => {
  for (const { payload, counterexample } of contractCases()) {
    if (!counterexample) continue;
    expect(payload).toBe(counterexample.payload);
    expect(counterexample.because).not.toBe('');
    expect(counterexample.profiles).toContain('strict');
  }
});
