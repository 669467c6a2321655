import type { Finding } from './compare-models.ts';
import type { Model } from './model.ts';

/** The share of the vendor's properties that our schemas declare. */
export interface Coverage {
  /** Distinct property names, regardless of their position. */
  names: Share;
  /** Names that our schemas do not declare anywhere. */
  missing: string[];
  /** Properties of objects, each at its position. */
  places: Share;
}

/** A part of a whole. */
export interface Share {
  declared: number;
  total: number;
  percent: number;
}

/** The comparison fails if our schemas declare less than this percentage of the vendor's property names. */
export const REQUIRED_PERCENT = 98;

/** Calculates the coverage of everything that the vendor's webhooks refer to. */
export function coverageOf(vendor: Model, ours: Model, findings: Finding[]): Coverage {
  const names = [...namesIn(vendor)];
  const missing = names.filter((name) => !namesIn(ours).has(name)).sort();
  const undeclared = new Set(
    findings
      .filter(({ kind }) => kind === 'undeclared')
      .flatMap(({ pair, property }) => pair.vendor.map((object) => `${object}.${property}`)),
  );
  const places = Object.entries(vendor).flatMap(([object, { properties }]) =>
    Object.keys(properties).map((property) => `${object}.${property}`),
  );
  return {
    names: share(names.length - missing.length, names.length),
    missing,
    places: share(places.filter((place) => !undeclared.has(place)).length, places.length),
  };
}

function namesIn(model: Model): Set<string> {
  return new Set(Object.values(model).flatMap(({ properties }) => Object.keys(properties)));
}

function share(declared: number, total: number): Share {
  return { declared, total, percent: total === 0 ? 100 : (100 * declared) / total };
}
