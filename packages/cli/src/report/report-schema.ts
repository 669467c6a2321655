/** The `$schema` of each report. */
export const REPORT_SCHEMA =
  'https://github.com/whapi-webhooks/whapi-webhooks/raw/main/packages/cli/report.schema.json';
