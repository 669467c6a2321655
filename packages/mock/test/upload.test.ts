import { it } from 'vitest';
import { acceptsFile, refusesBodyBeyond } from './upload/upload.ts';

it('accepts a file of 2 MB in a form', () => acceptsFile(2_000_000));
it('refuses a body beyond 2 MB', () => refusesBodyBeyond(2_000_000));
