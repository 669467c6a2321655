/** What standard input is called in reports. */
export const STDIN = '<stdin>';
