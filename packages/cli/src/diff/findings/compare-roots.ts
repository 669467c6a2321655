import { positive } from '../logic/formula.ts';
import { embed } from './embed.ts';
import { type Place, PlaceFinder } from './find-places.ts';
import type { Finding } from './finding.ts';
import { distinguish, type Evidence, type Pair, type Roots } from './pair.ts';
import { type Direction, textOf } from './rules.ts';

/** Roots that are compared, and what findings call them. */
export interface NamedRoots extends Roots {
  subject?: string;
}

/**
 * Compares schemas of two versions. Whether a root is safe is decided for its documents as a whole; the places where the
 * versions differ then explain the result. A place that changes nothing for whole documents is no finding.
 */
export function compareRoots(pair: Pair, roots: readonly NamedRoots[], onRoot: () => void = () => {}): Finding[] {
  const finder = new PlaceFinder(pair);
  const findings = new Map<Place, Finding | undefined>();
  const others: Finding[] = [];
  for (const root of roots) {
    onRoot();
    if (pair.old.idAt(root.old) === pair.new.idAt(root.new)) continue;
    const widening = distinguish(pair, root, 'new');
    const narrowing = distinguish(pair, root, 'old');
    const places = finder.find(root.old, root.new);
    for (const place of places) {
      if (findings.get(place)) continue;
      findings.set(place, judge(pair, root, place, widening, narrowing));
    }
    const explained = places.flatMap((place) => findings.get(place) ?? []);
    others.push(...unexplained(root, widening, narrowing, explained));
  }
  for (const [place, finding] of findings) if (finding) finding.uses = place.uses;
  return [...[...findings.values()].filter((finding) => finding !== undefined), ...others];
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

type Judged = Pick<Finding, 'severity' | 'reason' | 'document' | 'acceptedBy' | 'refusedBy'>;

function outcomeOf(wider: Evidence, narrower: Evidence): Judged {
  if ('document' in wider)
    return { severity: 'breaking', document: wider.document, acceptedBy: 'new', refusedBy: 'old' };
  if ('undecided' in wider) return { severity: 'undecided', reason: wider.undecided };
  if ('document' in narrower)
    return { severity: 'minor', document: narrower.document, acceptedBy: 'old', refusedBy: 'new' };
  return 'undecided' in narrower ? { severity: 'minor', reason: narrower.undecided } : { severity: 'minor' };
}

/** What is known about the documents of a root, and not explained by the places that were found. */
function unexplained(
  root: NamedRoots,
  widening: Evidence,
  narrowing: Evidence,
  explained: readonly Finding[],
): Finding[] {
  const has = (...severities: Finding['severity'][]) => explained.some(({ severity }) => severities.includes(severity));
  const judged = outcomeOf(widening, narrowing);
  if ('none' in widening && 'none' in narrowing) return [];
  if (
    judged.severity === 'breaking'
      ? has('breaking')
      : judged.severity === 'undecided'
        ? has('breaking', 'undecided')
        : has('minor')
  )
    return [];
  const message = {
    breaking: 'Consumers may receive what they do not expect.',
    undecided: 'Cannot decide whether consumers may receive what they do not expect.',
    minor: 'Consumers receive less than before.',
    patch: '',
  }[judged.severity];
  const rule = judged.severity === 'minor' ? 'schema-narrowed' : 'schema-widened';
  return [
    {
      ...judged,
      rule,
      message,
      ...(root.subject !== undefined && { subject: root.subject }),
      oldPointer: root.old,
      newPointer: root.new,
      uses: 1,
    },
  ];
}
