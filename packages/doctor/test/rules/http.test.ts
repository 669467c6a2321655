import { httpRules, strangerRules } from '../../src/rules/http/http-rules.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted([...httpRules, ...strangerRules]);
