export * from './generated-steps.ts';
export type { ScenarioFile, ScenarioStep, StepName, WithReferences } from './scenario-file.ts';
