import type { Exploration } from './exploration.ts';

/** An exploration in text. */
export function describeExploration(exploration: Omit<Exploration, 'report'>, budget: number): string {
  const { total, explored, complete, deviations, random, failure } = exploration;
  const lines = [
    complete
      ? `All ${count(total)} schedules were run.`
      : `${count(explored)} of about ${count(total)} schedules were run (an estimate): ${coverage(deviations, random, explored)}.`,
  ];
  if (!complete && !failure)
    lines.push(
      `The bound that was hit: budget ${count(budget)}. Raise it, allow fewer faults, or make the story shorter.`,
    );
  if (!failure) return [...lines, 'No schedule broke an invariant.'].join('\n');
  const { invariant, message, faults, scenario, diagram, test } = failure;
  const used = Object.entries(faults).map(([kind, times]) => `${times} ${times === 1 ? kind.slice(0, -1) : kind}`);
  return [
    `${invariant}: ${message}`,
    '',
    `Shrunk to ${scenario.steps.length} step${scenario.steps.length === 1 ? '' : 's'} and ${used.length > 0 ? used.join(', ') : 'no fault'}:`,
    '',
    diagram,
    '',
    ...(Object.keys(faults).join() === 'reorders' ? [REORDERED, ''] : []),
    ...lines,
    '',
    'A test that fails for the same reason:',
    '',
    test,
  ].join('\n');
}

const REORDERED =
  'Only the order differs in which webhooks arrive. If the answers may depend on it, pass faults with { reorders: 0 }.';

function coverage(deviations: number, random: number, explored: number): string {
  const systematic = explored - random;
  const most =
    deviations === 0
      ? 'the undisturbed one'
      : `all with up to ${deviations} deviation${deviations === 1 ? '' : 's'} from the undisturbed order`;
  return random === 0 ? `${most}, ${count(systematic)} in all` : `${most}, and ${count(random)} others by chance`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
