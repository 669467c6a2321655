const UNITS = { b: 1, kb: 1_000, mb: 1_000_000 };

type Unit = keyof typeof UNITS;

/**
 * Reads a size as people write it.
 * @returns bytes, or nothing where the text is not a size
 * @example parseSize('32mb'); // 32_000_000
 */
export function parseSize(text: string): number | undefined {
  const [, number, unit = 'b'] = /^(\d+)\s*([km]?b)?$/i.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * UNITS[unit.toLowerCase() as Unit];
}

/** Writes a size in the largest unit that needs no fraction. */
export function formatSize(bytes: number): string {
  for (const unit of ['mb', 'kb'] as const) {
    if (bytes > 0 && bytes % UNITS[unit] === 0) return `${bytes / UNITS[unit]} ${unit.toUpperCase()}`;
  }
  return `${bytes} bytes`;
}
