import { it } from 'vitest';
import { surviveKills } from '../kill/survive-kills.ts';

it('loses nothing by kill -9 over and over', { timeout: 240_000 }, () => surviveKills(30));
