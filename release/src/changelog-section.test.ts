import { expect, it } from 'vitest';
import { changelogSection, sectionOf, withSection } from './changelog-section.ts';

const mock = [{ name: '@whapi-webhooks/mock', type: 'minor' }];
const types = [{ name: '@whapi-webhooks/types', type: 'patch' }];
const changes = [
  { summary: 'A new type.', releases: types },
  { summary: '`a` is `b` now.\n\nRename it.\n', releases: mock },
];

it('lists what breaks first, which is minor below 1.0.0', () => {
  expect(changelogSection('0.2.0', '0.1.0', changes)).toBe(
    `## 0.2.0

### What you have to change

- \`@whapi-webhooks/mock\`: \`a\` is \`b\` now.

  Rename it.

### What you get

- \`@whapi-webhooks/types\`: A new type.
`,
  );
});

it('counts a minor change as something that you get from 1.0.0 on', () => {
  const section = changelogSection('1.1.0', '1.0.0', changes);
  expect(section.match(/^###.*/gm)).toEqual(['### What you get']);
});

it('puts a section above the others, and finds it again', () => {
  const before = '# Changelog\n\nText.\n\n## 0.1.0\n\nFirst.\n';
  const after = withSection(before, '## 0.2.0\n\n- A.\n');
  expect(after).toBe('# Changelog\n\nText.\n\n## 0.2.0\n\n- A.\n\n## 0.1.0\n\nFirst.\n');
  expect(sectionOf(after, '0.2.0')).toBe('- A.');
  expect(sectionOf(after, '0.1.0')).toBe('First.');
  expect(sectionOf(after, '0.3.0')).toBeUndefined();
  expect(withSection('# Changelog\n', '## 0.1.0\n')).toBe('# Changelog\n\n## 0.1.0\n');
});
