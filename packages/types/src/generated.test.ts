import { readFile } from 'node:fs/promises';
import ts from 'typescript-5.9';
import { expect, it } from 'vitest';

const text = await readFile(new URL('generated.ts', import.meta.url), 'utf8');
const file = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest);
const names = file.statements.map((statement) => (statement as ts.InterfaceDeclaration).name.text);

it('has no index signature, which would let every misspelt property pass', () => {
  expect(nodesOfKind(ts.SyntaxKind.IndexSignature)).toEqual([]);
});

it('has neither any nor unknown', () => {
  expect(nodesOfKind(ts.SyntaxKind.AnyKeyword)).toEqual([]);
  expect(nodesOfKind(ts.SyntaxKind.UnknownKeyword)).toEqual([]);
});

it('has each type once: no Chat1 beside Chat', () => {
  expect(names).toContain('Chat');
  expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
  expect(names).toEqual([...new Set(names)]);
});

function nodesOfKind(kind: ts.SyntaxKind): string[] {
  const found: string[] = [];
  ts.forEachChild(file, function visit(node) {
    if (node.kind === kind) found.push(node.getText(file));
    ts.forEachChild(node, visit);
  });
  return found;
}
