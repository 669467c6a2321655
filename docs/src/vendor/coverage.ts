import type { Finding } from './compare-models.ts';
import type { Model } from './model.ts';

/** How much of what the vendor declares we declare too. */
export interface Coverage {
  /** Different property names, wherever they stand. */
  names: Share;
  /** Names that we declare nowhere. */
  missing: string[];
  /** Properties of objects, each in its own place. */
  places: Share;
}

/** A part of a whole. */
export interface Share {
  declared: number;
  total: number;
  percent: number;
}

/** Share of the vendor's property names below which the comparison fails, in percent. */
export const REQUIRED_PERCENT = 98;

/** Counts what we declare of what the vendor's webhooks reach. */
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
