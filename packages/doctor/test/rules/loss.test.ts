import { lossRules } from '../../src/rules/loss/loss-rules.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(lossRules);
