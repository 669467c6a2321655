export type { Coverage, CoverageGroup, CoverageNames, Responses } from '@whapi-webhooks/mock/coverage';
export { coverageGroups, coverageNames, mergeCoverage, readCoverage } from '@whapi-webhooks/mock/coverage';
export {
  CoverageReporter,
  CoverageReporter as default,
  type CoverageReporterOptions,
} from './coverage/coverage-reporter.ts';
export { describeTotals, formatCoverage } from './coverage/format-coverage.ts';
export {
  type CoverageShortfall,
  type CoverageThreshold,
  type CoverageThresholds,
  formatPercent,
  type GroupCoverage,
  groupCoverage,
  judgeCoverage,
  percentOf,
  readThresholds,
} from './coverage/thresholds.ts';
