export { builtInScenarios, type ScenarioName } from './steps/built-in-scenarios.ts';
export { isStepName, type StepSchemas, stepDefinitions, stepNames, stepSchemas } from './steps/step-schema.ts';
export { type ScenarioResult, type StepResult, validateScenario, validateStep } from './steps/validate-step.ts';
