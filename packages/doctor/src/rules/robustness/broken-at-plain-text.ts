import type { Lab } from '../../lab/lab.ts';
import type { Verdict } from '../rule.ts';

/** The finding that the receiver breaks at a plain text already. An error of the server is another rule. */
export function brokenAtPlainText(lab: Lab): Verdict | undefined {
  const { observation } = lab.baseline;
  const broken = lab.breakIn({ ...observation, isSilent: false });
  if (!broken) return undefined;
  return {
    result: 'found',
    seen: `A plain text: the receiver ${broken.how}`,
    observation,
    expected: { kind: 'survives', chatId: observation.plan.talks[0]?.chatId ?? '', atLeast: 0 },
  };
}
