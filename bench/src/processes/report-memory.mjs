import { writeSync } from 'node:fs';

// Loaded before a program: says how much memory it took at most, in bytes, when it ends.
process.on('exit', () => writeSync(2, `peak RSS: ${process.resourceUsage().maxRSS * 1024}\n`));
