import { it } from 'vitest';
import { acceptsFile, refusesBodyBeyond } from '../upload/upload.ts';

it('accepts a file of 60 MB in a form', { timeout: 60_000 }, () => acceptsFile(60_000_000));
it('refuses a body beyond 61 MB', { timeout: 60_000 }, () => refusesBodyBeyond(61_000_000));
