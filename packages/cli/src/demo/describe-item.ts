/**
 * Describes an item of a webhook: its strings, numbers and booleans, and those inside it.
 * @example describeItem({ id: '76', name: 'New order' }); // 'id 76, name New order'
 */
export function describeItem(item: unknown): string {
  if (Array.isArray(item)) return item.map(describeItem).join('; ');
  if (typeof item !== 'object' || item === null) return String(item);
  return Object.entries(item)
    .map(([key, value]) => `${key} ${typeof value === 'object' && value !== null ? `(${describeItem(value)})` : value}`)
    .join(', ');
}
