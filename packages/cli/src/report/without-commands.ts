/** The runner of GitHub Actions obeys `##[command]` anywhere in a line. In JSON, the escape is the same text. */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\\u0023[');
}
