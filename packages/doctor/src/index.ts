export type { ExaminationOptions, RuleResult } from './examination.ts';
export { type Examined, type ExamineOptions, examineReceiver } from './examine-receiver.ts';
export type { Finding } from './findings/finding.ts';
export { rules } from './rules/catalogue.ts';
export type { Rule, Severity } from './rules/rule.ts';
export type { Setup } from './setup.ts';
