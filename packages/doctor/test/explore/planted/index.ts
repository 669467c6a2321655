import { duplicateBugs } from './duplicates.ts';
import { orderBugs } from './order.ts';
import type { PlantedBug } from './planted-bug.ts';
import { raceBugs } from './races.ts';
import { timerBugs } from './timers.ts';

export const plantedBugs: readonly PlantedBug[] = [...duplicateBugs, ...raceBugs, ...timerBugs, ...orderBugs];
