import { it } from 'vitest';
import { surviveKills } from './kill/survive-kills.ts';

it('loses nothing by kill -9, and sends nothing again that is known to be delivered', { timeout: 30_000 }, () =>
  surviveKills(2),
);
