const PATTERNS = { event: /^[a-z_]+\.[a-z_]+$/, title: /^[A-Za-z]\w*$/, story: /^[a-z\d]+(?:-[a-z\d]+)*$/ } as const;

/**
 * Makes sure that a name can become part of generated code and of the path of a generated file.
 * @param place where the name is written
 */
export function assertName(kind: keyof typeof PATTERNS, name: unknown, place: string): void {
  if (typeof name === 'string' && PATTERNS[kind].test(name)) return;
  throw new Error(
    `Failed to generate code from ${place}: expected the name of ${kind === 'event' ? 'an' : 'a'} ${kind} that matches ${PATTERNS[kind].source}, received ${JSON.stringify(name)}. Rename it`,
  );
}
