import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../package-folder.ts';

/** The folder of the page that the build has put beside this code. Nothing where the page was not built. */
export function pageFolder(): string | undefined {
  const folder = new URL('dist/page/', packageFolder);
  return existsSync(new URL('index.html', folder)) ? fileURLToPath(folder) : undefined;
}

/**
 * The page's URL with the token that it needs. Browsers never send a fragment, so no server and no log of requests gets
 * to see it.
 * @example pageLink('http://127.0.0.1:8080/__whapi/', 'secret'); // 'http://127.0.0.1:8080/__whapi/#token=secret'
 */
export function pageLink(pageUrl: string, controlToken: string | undefined): string {
  return controlToken === undefined ? pageUrl : `${pageUrl}#token=${encodeURIComponent(controlToken)}`;
}
