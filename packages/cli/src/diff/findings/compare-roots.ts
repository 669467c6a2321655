import { positive } from '../logic/formula.ts';
import type { OnProgress } from '../progress.ts';
import { embed } from './embed.ts';
import { type Place, PlaceFinder } from './find-places.ts';
import { type Finding, type Judged, type NamedRoots, wholeOf } from './finding.ts';
import { distinguish, type Evidence, type Pair } from './pair.ts';
import { type Direction, textOf } from './rules.ts';

/**
 * Compares schemas of two versions. Whether a root is safe is decided for its documents as a whole; the places where the
 * versions differ then explain the result. A place that changes nothing for whole documents is no finding.
 */
export async function compareRoots(
  pair: Pair,
  roots: readonly NamedRoots[],
  onProgress: OnProgress,
): Promise<Finding[]> {
  await onProgress({ stage: 'comparing' });
  const finder = new PlaceFinder(pair);
  const findings = new Map<Place, Finding | undefined>();
  const others: Finding[] = [];
  for (const root of roots) {
    await compareRoot(root);
    await onProgress('decided');
  }
  for (const [place, finding] of findings) if (finding) finding.uses = place.uses;
  return [...[...findings.values()].filter((finding) => finding !== undefined), ...others];

  async function compareRoot(root: NamedRoots): Promise<void> {
    if (pair.old.idAt(root.old) === pair.new.idAt(root.new)) return;
    const widening = distinguish(pair, root, 'new');
    if ('document' in widening) await onProgress({ whole: wholeOf(root, outcomeOf(widening, { none: true })) });
    const narrowing = distinguish(pair, root, 'old');
    if ('none' in widening && 'none' in narrowing) return;
    const whole = wholeOf(root, outcomeOf(widening, narrowing));
    await onProgress({ whole });
    const places = finder.find(root.old, root.new);
    for (const place of places) {
      if (findings.get(place)) continue;
      const finding = judge(pair, root, place, widening, narrowing);
      findings.set(place, finding);
      if (finding) await onProgress({ finding });
    }
    const severities = new Set(places.map((place) => findings.get(place)?.severity));
    const isExplained =
      severities.has(whole.severity) || (whole.severity === 'undecided' && severities.has('breaking'));
    if (isExplained) return;
    others.push(whole);
    await onProgress({ finding: whole });
  }
}

function judge(
  pair: Pair,
  root: NamedRoots,
  place: Place,
  widening: Evidence,
  narrowing: Evidence,
): Finding | undefined {
  const { formulas } = pair;
  const goal = (whole: number, part: number) => [
    positive(embed(formulas, place.steps, formulas.and(whole, formulas.not(part)))),
  ];
  const wider = 'none' in widening ? widening : distinguish(pair, root, 'new', goal(place.new.whole, place.old.part));
  const narrower =
    'none' in narrowing ? narrowing : distinguish(pair, root, 'old', goal(place.old.whole, place.new.part));
  if ('none' in wider && 'none' in narrower) return undefined;
  const direction: Direction = 'none' in wider ? 'narrowed' : 'none' in narrower ? 'widened' : 'changed';
  return {
    ...outcomeOf(wider, narrower),
    ...textOf(place, direction),
    ...(root.subject !== undefined && { subject: root.subject }),
    ...(place.oldPointer !== undefined && { oldPointer: place.oldPointer }),
    ...(place.newPointer !== undefined && { newPointer: place.newPointer }),
    uses: place.uses,
  };
}

function outcomeOf(wider: Evidence, narrower: Evidence): Judged {
  if ('document' in wider)
    return { severity: 'breaking', document: wider.document, acceptedBy: 'new', refusedBy: 'old' };
  if ('undecided' in wider) return { severity: 'undecided', reason: wider.undecided };
  if ('document' in narrower)
    return { severity: 'minor', document: narrower.document, acceptedBy: 'old', refusedBy: 'new' };
  return 'undecided' in narrower ? { severity: 'minor', reason: narrower.undecided } : { severity: 'minor' };
}
