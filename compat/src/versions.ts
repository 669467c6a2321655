/** What the packages are tried with. `docs/runners.md` names every version in here. */

/** Each Vitest with the MSW and the TypeScript of its project, and the entry that has the types of its matchers. */
export const vitestProjects = [
  { vitest: '3.2.7', msw: '2.15.0', typescript: '5.4', entry: 'vitest4' },
  { vitest: '4.1.12', msw: '3.0.5', typescript: '5.9', entry: 'vitest4' },
  { vitest: '5.1.1', msw: '3.0.5', typescript: '6.0', entry: 'vitest' },
] as const;

/** Each Jest with the MSW and the TypeScript of its project. */
export const jestProjects = [
  { jest: '29.7.0', typesOfJest: '29.5.14', msw: '2.15.0', typescript: '5.4' },
  { jest: '30.5.2', typesOfJest: '30.0.0', msw: '3.0.5', typescript: '6.0' },
] as const;

/** Versions of MSW for the projects of node:test. */
export const mswVersions = ['2.15.0', '3.0.5'] as const;

/** Pairs that nothing else installs: only whether npm accepts their peers is tried. */
export const furtherPairs = [
  { vitest: '3.2.7', msw: '3.0.5' },
  { vitest: '5.1.1', msw: '2.15.0' },
  { jest: '29.7.0', msw: '3.0.5' },
] as const;

/** The oldest Node that the packages accept, the one they are made with, and the newest. */
export const nodeVersions = ['22.12.0', process.versions.node, '26.10.0'] as const;

export const otherRuntimes = { bun: '1.4.5', deno: '2.9.6' } as const;

/** The first Node on which Jest 30 lets CommonJS `require` a module. */
export const jestRequiresModulesFrom = '24.9.0';

/** Versions of TypeScript by the name of their compiler among the dev dependencies. */
export const compilers = {
  '5.4': 'typescript-5.4',
  '5.9': 'typescript-5.9',
  '6.0': 'typescript-6.0',
  '7.0': 'typescript',
};
