/**
 * A Markdown table. A `|` in a cell is escaped, a line break is replaced by a space.
 * @example table(['name', 'type'], [['id', 'string']]);
 */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
