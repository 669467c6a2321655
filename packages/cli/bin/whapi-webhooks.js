#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { processIo, run } = await import('../dist/main.js');
process.exitCode = await run(process.argv.slice(2), processIo());
