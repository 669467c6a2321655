import type { Io } from '../io.ts';

/**
 * Opens the page in the browser. A failure does not end the command: the link is printed.
 * @param link what to open, with the token
 */
export async function openPage(link: string, { openUrl, stderr }: Pick<Io, 'openUrl' | 'stderr'>): Promise<void> {
  const obstacle = openUrl ? await openUrl(link) : 'there is no browser';
  if (obstacle !== undefined) stderr.write(`No browser was opened: ${obstacle}. Open ${link}\n`);
}
