/** A number as a fraction: 0.1 is one tenth, as it is written in JSON. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** Beyond this exponent numbers are not calculated with. */
const MAX_EXPONENT = 60;

/** Undefined for numbers that are too large or too small to calculate with. */
export function rational(value: number): Rational | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent) - fraction.length;
  if (sign === undefined || Math.abs(shift) > MAX_EXPONENT) return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign ? -1n : 1n);
  return reduced(shift > 0 ? digits * 10n ** BigInt(shift) : digits, shift < 0 ? 10n ** BigInt(-shift) : 1n);
}

export function toNumber({ over, under }: Rational): number {
  return Number(over) / Number(under);
}

export function times({ over, under }: Rational, factor: bigint): Rational {
  return reduced(over * factor, under);
}

/** How often the second fits into the first: the largest whole number not above the quotient. */
export function floorQuotient(a: Rational, b: Rational): bigint {
  const over = a.over * b.under;
  const under = a.under * b.over;
  const quotient = over / under;
  return quotient * under === over || over > 0n === under > 0n ? quotient : quotient - 1n;
}

/** Whether a number is a whole multiple of another, as decimals; undefined if they are too large or too small. */
export function isMultiple(value: number, divisor: number): boolean | undefined {
  const a = rational(value);
  const b = rational(divisor);
  return a && b ? (a.over * b.under) % (a.under * b.over) === 0n : undefined;
}

/** The smallest number that is a multiple of both. */
export function leastCommonMultiple(a: Rational, b: Rational): Rational {
  const over = (a.over / gcd(a.over, b.over)) * b.over;
  return reduced(over, gcd(a.under, b.under));
}

function reduced(over: bigint, under: bigint): Rational {
  const divisor = gcd(over, under) || 1n;
  return { over: over / divisor, under: under / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
