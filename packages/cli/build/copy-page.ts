import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The published command carries the page that it serves.
const page = join(dirname(fileURLToPath(import.meta.resolve('@whapi-webhooks/console/package.json'))), 'dist');
cpSync(page, new URL('../dist/page', import.meta.url), { recursive: true });
