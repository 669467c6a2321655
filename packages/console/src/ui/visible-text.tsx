/**
 * What a reader cannot see, but a program can: control characters, and those that hide or turn text around. The joiner
 * within an emoji is a part of it.
 */
const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/** A part of a text: as it is, or the name of a character that cannot be seen. */
export interface TextPart {
  text: string;
  isInvisible: boolean;
}

/**
 * Splits a text where a character cannot be seen, and names that.
 * @param kept characters that are shown as they are, such as line breaks
 */
export function visibleParts(text: string, kept = ''): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (kept.includes(character)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isInvisible: false });
    parts.push({ text: nameOf(character), isInvisible: true });
    end = index + character.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isInvisible: false });
  return parts;
}

/** A text in which nothing is hidden, where it cannot be marked: in names of controls. */
export function toVisible(text: string): string {
  return visibleParts(text, '\n')
    .map((part) => part.text)
    .join('');
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text of strangers, in which nothing is hidden. */
export function VisibleText({ text, kept }: { text: string; kept?: string }) {
  return (
    <>
      {visibleParts(text, kept).map(({ text: part, isInvisible }, index) =>
        isInvisible ? (
          <span key={index} class="invisible-character">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
