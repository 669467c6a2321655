import { actionTypes, chatProperties, eventNames, messageTypes, modes } from '@whapi-webhooks/contract';
import { faultTypes } from '../faults/fault-fields.ts';
import type { Coverage, CoverageGroup, CoverageNames } from './coverage.ts';

/** What can be covered, by group, in the order of reports. */
export const coverageNames: { readonly [G in CoverageGroup]: readonly CoverageNames[G][] } = {
  events: eventNames,
  messageTypes,
  actionTypes,
  chatChanges: chatProperties,
  modes,
  faults: faultTypes,
};

/** The groups, in the order of reports. */
export const coverageGroups = Object.keys(coverageNames) as CoverageGroup[];

/** A coverage of nothing. */
export function emptyCoverage(mocks = 0): Coverage {
  const groups = Object.entries(coverageNames).map(([group, names]) => [
    group,
    Object.fromEntries(names.map((name) => [name, { times: 0 }])),
  ]);
  return { coverage: 1, mocks, ...Object.fromEntries(groups) };
}
