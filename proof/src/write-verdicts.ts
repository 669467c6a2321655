import { writeFileSync } from 'node:fs';
import { readPayloads } from './contract.ts';
import { verdictFile, writeVerdicts } from './verdict-table.ts';

writeFileSync(verdictFile, writeVerdicts(readPayloads().filter(({ kind }) => kind === 'example')));
