import path from 'node:path';
import type { SchemaFiles } from './read-schemas.ts';
import { walkSchema } from './walk-schema.ts';

/**
 * Finds every `$ref` that does not lead to another schema file of the folder.
 * The build reads local files only: a network address, an absolute path and a path
 * that leaves the folder are refused here, before anything is opened; so is an `$id`,
 * which would make every relative path lead elsewhere.
 * @returns one sentence for each: file, pointer, what is wrong.
 */
export function findBrokenRefs(files: SchemaFiles): string[] {
  const broken: string[] = [];
  for (const [file, schema] of files) {
    walkSchema(schema, (node, pointer) => {
      if (typeof node.$id === 'string')
        broken.push(`${file}#${pointer}/$id "${node.$id}": files are known by their path; remove it`);
      const ref = node.$ref;
      if (typeof ref !== 'string') return;
      const reason = whyBroken(file, ref, files);
      if (reason) broken.push(`${file}#${pointer}/$ref "${ref}": ${reason}`);
    });
  }
  return broken;
}

function whyBroken(file: string, ref: string, files: SchemaFiles): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(ref)) return 'only local files are read; use a relative path';
  if (path.posix.isAbsolute(ref)) return 'an absolute path; use a relative one';
  if (ref.includes('#')) return 'points into a file; give the part a file of its own';
  const target = path.posix.join(path.posix.dirname(file), ref);
  if (target.startsWith('../')) return 'leads out of the schemas folder';
  if (!files.has(target)) return `there is no ${target}`;
  return undefined;
}
