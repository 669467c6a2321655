import { replyRules } from '../../src/rules/replies/reply-rules.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(replyRules);
