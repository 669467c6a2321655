import { fileURLToPath } from 'node:url';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { definitions } from '../contract.ts';
import { ledger, readCorpus } from './read-corpus.ts';
import { runEvidence } from './run-evidence.ts';

process.exitCode = await runEvidence(process.argv.slice(2), {
  folder: fileURLToPath(new URL('../../../schemas/evidence', import.meta.url)),
  corpus: readCorpus(),
  ledger,
  definitions,
  operations,
  stdin: process.stdin,
  createAnonymiser,
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
