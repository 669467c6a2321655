/** Where a file is written until it is whole. */
export function temporaryOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}
