/**
 * The length of a text as JSON Schema counts it: in code points. An emoji outside the basic plane is one, where
 * `text.length` says two; a lone surrogate is one as well.
 * @example codePointLength('\u{1F600}'); // 1
 */
export function codePointLength(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) count--;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
