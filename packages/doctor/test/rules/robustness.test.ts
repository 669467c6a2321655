import { robustnessRules } from '../../src/rules/robustness/robustness-rules.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(robustnessRules);
