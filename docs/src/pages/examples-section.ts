import { jsonBlock } from '../markdown/code.ts';
import { blocks } from '../markdown/page.ts';
import { inWords } from '../markdown/sentences.ts';

/** Stories that tell more than the shortest one: the vendor's own samples. */
const TELLING = ['label-and-mute', 'incoming-text', 'incoming-message'];

/**
 * The most telling story, as a rule the shortest, in full, the others folded up below it, and links to the minimal and maximal examples.
 * Where there is no story, they are shown in its place.
 * @param folder where the examples are, as a link from the page
 */
export function examplesSection(examples: Map<string, unknown>, folder: string): string {
  const link = (name: string) => `[${name}.json](${folder}/${name}.json)`;
  const extremes = withoutRepetition([...examples].filter(([name]) => isExtreme(name)));
  const stories = [...examples].filter(([name]) => !isExtreme(name));
  const [first, ...others] = (stories.length > 0 ? stories : extremes).sort(
    ([left, a], [right, b]) => rankOf(left) - rankOf(right) || lengthOf(a) - lengthOf(b),
  );
  if (!first) return '';
  return blocks(
    '## Example',
    `${inWords(first[0])}, ${link(first[0])}:`,
    jsonBlock(first[1]),
    ...others.map(([name, example]) =>
      blocks(`<details>\n<summary>${inWords(name)}</summary>`, link(name), jsonBlock(example), '</details>'),
    ),
    stories.length > 0 && extremes.length > 0
      ? `For the shape: ${extremes.map(([name]) => link(name)).join(', ')}.`
      : '',
  );
}

/** Minimal and maximal examples show the shape; a story shows an occasion, which tells more. */
function isExtreme(name: string): boolean {
  return /(^|-)(minimal|maximal)$/.test(name);
}

/** Where everything is required, the minimal example is the maximal one. */
function withoutRepetition(extremes: [string, unknown][]): [string, unknown][] {
  const byText = new Map(extremes.map((entry) => [JSON.stringify(entry[1]), entry]));
  return [...byText.values()];
}

function rankOf(name: string): number {
  return TELLING.includes(name) ? 0 : 1;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}
