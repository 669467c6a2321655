import { marked, type Token } from 'marked';
import { expect, it } from 'vitest';
import { EVIL, issue, mixedResults, reportIn, skippedEntries } from '../../test/report-in.ts';

/** All tokens of a document, those inside of others too. */
function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => void tokens.push(token));
  return tokens;
}

function tablesOf(markdown: string): string[][][] {
  return tokensOf(markdown).flatMap((token) =>
    token.type === 'table' ? [token.rows.map((row: { text: string }[]) => row.map(({ text }) => text))] : [],
  );
}

it('is a heading, the tables of the summary, and a table of findings', async () => {
  const markdown = await reportIn('markdown', mixedResults);
  expect(tokensOf(markdown)[0]).toMatchObject({ type: 'heading', depth: 3 });
  const [events, kinds, findings] = tablesOf(markdown);
  expect(events).toEqual([['chats&#46;post', '2', '1', '1']]);
  expect(kinds!.length).toBeGreaterThan(3);
  expect(findings).toHaveLength(7);
  for (const row of findings!) expect(row).toHaveLength(4);
});

it('shows names and values as they are, and nothing of them is markup', async () => {
  const markdown = await reportIn('markdown', mixedResults, { skipped: skippedEntries(102) });
  expect(markdown).toContain('Note: skipped 102 entries of a&#58; 1 hidden');
  const types = new Set(tokensOf(markdown).map(({ type }) => type));
  expect([...types].sort()).toEqual(
    ['heading', 'html', 'space', 'strong', 'table', 'text', 'paragraph', 'escape']
      .filter((type) => types.has(type as never))
      .sort(),
  );
  const tags = tokensOf(markdown).flatMap((token) => (token.type === 'html' ? [token.raw] : []));
  expect(new Set(tags)).toEqual(new Set(['<code>', '</code>']));
  const html = marked.parse(markdown) as string;
  expect(html).not.toMatch(/<script|<a |<em|<del/);
  expect(html).toContain('&#60;script&#62;&#124;&#96;&#42;');
  expect(EVIL).toContain('<script>|`*');
});

it('stays below the limit of a job summary of GitHub, and says how many findings it does not list', async () => {
  const bad = {
    valid: false,
    issues: Array(20).fill({ ...issue, message: '|'.repeat(9_999), pointer: `/${'<'.repeat(999)}` }),
  };
  const results = Array.from({ length: 100 }, (_, index) => ({ ...bad, file: `${'`'.repeat(3_000)}${index}` }));
  const markdown = await reportIn('markdown', results);
  expect(Buffer.byteLength(markdown)).toBeLessThan(1_048_576);
  expect(tablesOf(markdown).at(-1)).toHaveLength(50);
  expect(markdown).toContain('… and 1950 more.');
});
