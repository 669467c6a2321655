import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { addressOf, pageOf } from './site-pages.ts';

/** What links are resolved with. */
export interface Repository {
  /** Its folder on this machine. */
  folder: string;
  /** Its address, such as `https://github.com/owner/name`. */
  url: string;
  /** Whether a file of it is a page of the site. */
  isPage(file: string): boolean;
}

/**
 * The target on the site of a link as it is written in a file: pages of the site by their path there, all other files
 * of the repository by their address. Links that lead nowhere are returned as they are, so that the build reports them.
 * @param file the path of the file in the repository
 * @example siteLink('../../schemas/README.md#use', 'docs/events/README.md', repository); // '/packages/schemas.html#use'
 */
export function siteLink(link: string, file: string, repository: Repository): string {
  const target = inRepository(link, file, repository.url);
  if (target === undefined) return link;
  const { hash, place } = target;
  const page = [place, path.posix.join(place, 'README.md')].find(repository.isPage);
  if (page) {
    const address = addressOf(pageOf(page));
    return `${address}${address.endsWith('/') ? '' : '.html'}${hash}`;
  }
  const found = path.join(repository.folder, place);
  if (place.startsWith('../') || !existsSync(found)) return link;
  return `${repository.url}/${statSync(found).isDirectory() ? 'tree' : 'blob'}/main/${place}${hash}`;
}

/** The place in the repository that a link leads to, if it does. */
function inRepository(link: string, file: string, url: string): { place: string; hash: string } | undefined {
  const [, address = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(link) ?? [];
  const [, place] = new RegExp(`^${url}/(?:blob|tree)/main/(.+)$`).exec(address) ?? [];
  if (place) return { place: place.replace(/\/$/, ''), hash };
  if (address === '' || /^(?:[a-z]+:|\/)/i.test(address)) return undefined;
  const joined = path.posix.join(path.posix.dirname(file), decodeURI(address));
  return { place: joined.replace(/\/$/, ''), hash };
}
