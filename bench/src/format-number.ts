/** A number as tables show it: with thousands, and with one decimal place below 100. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
