export type { Coverage, CoverageGroup, CoverageNames, Responses } from './coverage.ts';
export { coverageGroups, coverageNames } from './coverage-names.ts';
export { mergeCoverage, readCoverage } from './read-coverage.ts';
