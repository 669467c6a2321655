import { it } from 'vitest';
import { resolveDependencies } from './create-project.ts';
import { furtherPairs } from './versions.ts';

it.each(furtherPairs)('npm installs the packages beside %o', (pair) => resolveDependencies(pair));
