import path from 'node:path';
import type { SchemaFiles } from './read-schemas.ts';
import { walkSchema } from './walk-schema.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Keywords that give a schema another address, or refer to one, with the reason why the build refuses them. */
const REFUSED: Readonly<Record<string, string>> = {
  $id: 'files are identified by their path; remove it',
  $anchor: 'files are identified by their path; give the part a file of its own',
  $dynamicAnchor: 'files are identified by their path; give the part a file of its own',
  $recursiveAnchor: 'files are identified by their path; remove it',
  $dynamicRef: 'only $ref is supported; use a $ref with a relative path',
  $recursiveRef: 'only $ref is supported; use a $ref with a relative path',
  $vocabulary: 'only the standard vocabularies are supported; remove it',
};

/**
 * Finds every reference that does not point to another schema file of the folder, and every keyword that would change
 * what a reference points to. The build reads local files only: network addresses, absolute paths and paths out of the
 * folder are refused here, before a file is opened.
 * @returns one sentence for each: file, pointer, what is wrong.
 */
export function findReferenceFaults(files: SchemaFiles): string[] {
  const faults: string[] = [];
  for (const [file, schema] of files) {
    walkSchema(schema, (node, pointer) => {
      const report = (keyword: string, reason?: string) => {
        if (reason) faults.push(`${file}#${pointer}/${keyword} ${JSON.stringify(node[keyword])}: ${reason}`);
      };
      for (const [keyword, reason] of Object.entries(REFUSED))
        if (Object.hasOwn(node, keyword)) report(keyword, reason);
      if (Object.hasOwn(node, '$schema')) report('$schema', dialectFault(node.$schema, pointer));
      if (Object.hasOwn(node, '$ref')) report('$ref', refFault(file, node.$ref, files));
    });
  }
  return faults;
}

function dialectFault(dialect: unknown, pointer: string): string | undefined {
  if (pointer !== '') return 'only the root of a file names the dialect; remove it';
  return dialect === DIALECT ? undefined : `the dialect is ${DIALECT}`;
}

function refFault(file: string, ref: unknown, files: SchemaFiles): string | undefined {
  if (typeof ref !== 'string') return 'a $ref is a string; use a relative path';
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(ref)) return 'only local files are read; use a relative path';
  if (path.posix.isAbsolute(ref)) return 'an absolute path; use a relative one';
  if (ref.includes('#')) return 'points into a file; give the part a file of its own';
  const target = path.posix.join(path.posix.dirname(file), ref);
  if (target.startsWith('../')) return 'leads out of the schemas folder';
  if (!files.has(target)) return `there is no ${target}`;
  return undefined;
}
