import { isBelowOne } from './version-step.ts';

/** What a changelog needs of a changeset. */
export interface Change {
  summary: string;
  releases: { name: string; type: string }[];
}

const HEADINGS = { breaking: 'What you have to change', other: 'What you get' };

/**
 * The section of a version: what users have to change first, then what they get. A changeset breaks something if its
 * bump may break: minor below 1.0.0, else major.
 */
export function changelogSection(version: string, released: string, changes: readonly Change[]): string {
  const breakingBump = isBelowOne(released) ? ['major', 'minor'] : ['major'];
  const isBreaking = ({ releases }: Change) => releases.some(({ type }) => breakingBump.includes(type));
  const groups = [
    [HEADINGS.breaking, changes.filter(isBreaking)],
    [HEADINGS.other, changes.filter((change) => !isBreaking(change))],
  ] as const;
  const parts = groups
    .filter(([, { length }]) => length > 0)
    .map(([heading, list]) => `### ${heading}\n\n${list.map(itemOf).join('\n')}\n`);
  return `## ${version}\n\n${parts.join('\n')}`;
}

function itemOf({ summary, releases }: Change): string {
  const names = releases.map(({ name }) => `\`${name}\``).join(', ');
  const [first, ...rest] = summary.trim().split(/\r?\n/);
  return [`- ${names}: ${first}`, ...rest.map((line) => line && `  ${line}`)].join('\n');
}

/** A changelog with a new section above the others. */
export function withSection(changelog: string, section: string): string {
  const at = changelog.search(/^## /m);
  return at < 0
    ? `${changelog.trimEnd()}\n\n${section}`
    : `${changelog.slice(0, at)}${section}\n${changelog.slice(at)}`;
}

/** The text below the heading of a version. */
export function sectionOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m);
  const heading = `## ${version}\n`;
  return sections
    .find((section) => section.startsWith(heading))
    ?.slice(heading.length)
    .trim();
}
