import { jsonBlock } from '../../markdown/code.ts';
import { blocks } from '../../markdown/page.ts';
import { toSentence } from '../../markdown/sentences.ts';

/** Examples from the vendor's own samples, which are shown first. */
const PREFERRED = ['label-and-mute', 'incoming-text', 'incoming-message'];

/**
 * The preferred or shortest story, the others collapsed below it, and links to the minimal and maximal examples.
 * If there is no story, the minimal and maximal examples are shown instead.
 * @param folder the folder of the examples, as a link from the page
 */
export function examplesSection(examples: Map<string, unknown>, folder: string): string {
  const link = (name: string) => `[${name}.json](${folder}/${name}.json)`;
  const shapes = withoutDuplicates([...examples].filter(([name]) => isShapeExample(name)));
  const stories = [...examples].filter(([name]) => !isShapeExample(name));
  const [first, ...others] = (stories.length > 0 ? stories : shapes).sort(
    ([left, a], [right, b]) => rankOf(left) - rankOf(right) || lengthOf(a) - lengthOf(b),
  );
  if (!first) return '';
  return blocks(
    '## Example',
    `${toSentence(first[0])}, ${link(first[0])}:`,
    jsonBlock(first[1]),
    ...others.map(([name, example]) =>
      blocks(`<details>\n<summary>${toSentence(name)}</summary>`, link(name), jsonBlock(example), '</details>'),
    ),
    stories.length > 0 && shapes.length > 0
      ? `Minimal and maximal payloads: ${shapes.map(([name]) => link(name)).join(', ')}.`
      : '',
  );
}

/** Minimal and maximal examples show the shape; stories show a realistic situation. */
function isShapeExample(name: string): boolean {
  return /(^|-)(minimal|maximal)$/.test(name);
}

/** If every property is required, the minimal and the maximal example are equal. */
function withoutDuplicates(shapes: [string, unknown][]): [string, unknown][] {
  const byText = new Map(shapes.map((entry) => [JSON.stringify(entry[1]), entry]));
  return [...byText.values()];
}

function rankOf(name: string): number {
  return PREFERRED.includes(name) ? 0 : 1;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value).length;
}
