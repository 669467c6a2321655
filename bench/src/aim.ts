/** Where a ratio should be. It steers the work; nothing fails when it is missed. */
export type Aim = { atMost: number } | { atLeast: number };

/** Whether a ratio is where it should be. */
export function meetsAim(ratio: number, aim: Aim): boolean {
  return 'atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast;
}

/** An aim as the table shows it, such as `<= 0.25`. */
export function formatAim(aim: Aim): string {
  return 'atMost' in aim ? `<= ${aim.atMost.toFixed(2)}` : `>= ${aim.atLeast.toFixed(2)}`;
}
