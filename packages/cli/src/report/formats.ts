import type { CreateFormat } from './entry.ts';

/** The formats of `--format`. Each is loaded when it is used. */
export const formats = {
  pretty: async () => (await import('./formats/pretty-format.ts')).createPrettyFormat,
  json: async () => (await import('./formats/json-format.ts')).createJsonFormat,
  ndjson: async () => (await import('./formats/json-format.ts')).createNdjsonFormat,
  junit: async () => (await import('./formats/junit-format.ts')).createJunitFormat,
  sarif: async () => (await import('./formats/sarif-format.ts')).createSarifFormat,
  github: async () => (await import('./formats/github-format.ts')).createGithubFormat,
  markdown: async () => (await import('./formats/markdown-format.ts')).createMarkdownFormat,
} satisfies Record<string, () => Promise<CreateFormat>>;

/** Their names, in the order of the help. */
export const formatNames = Object.keys(formats) as FormatName[];

export type FormatName = keyof typeof formats;

/** A report: its format, and the file it is written to. Without a file it goes to standard output. */
export interface Destination {
  format: FormatName;
  file?: string;
}
