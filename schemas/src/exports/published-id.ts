/**
 * The `$id` of a document in `dist/`: an address that serves exactly this version of it, once it is published.
 * @param manifest the package.json of the package
 * @param file the path of the document in the package
 * @example publishedId({ name: '@whapi-webhooks/schemas', version: '0.1.0' }, 'dist/bundle.json');
 */
export function publishedId({ name, version }: { name: string; version: string }, file: string): string {
  return `https://unpkg.com/${name}@${version}/${file}`;
}
