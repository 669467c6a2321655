import { readFile } from 'node:fs/promises';
import ts from 'typescript-5.9';
import { expect, it } from 'vitest';

const text = await readFile(new URL('generated.ts', import.meta.url), 'utf8');
const file = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest, true);
const declarations = file.statements as ts.NodeArray<ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;
const names = declarations.map(({ name }) => name.text);

it('has interfaces and types only, all of them exported', () => {
  const others = declarations.filter(
    (node) =>
      !(ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) ||
      !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  expect(others.map((node) => node.getText())).toEqual([]);
});

it('has no index signature, which would accept every misspelt property', () => {
  expect(textsOf(ts.isIndexSignatureDeclaration)).toEqual([]);
});

it('has arbitrary keys only in maps: headers, and LIDs by contact', () => {
  const isRecord = (node: ts.Node) => ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Record';
  expect(textsOf((node) => node.getChildren().some(isRecord))).toEqual([
    'export type LidsResponse = Record<string, LidResponse>;',
    'headers?: Record<string, string>;',
  ]);
});

it('has neither any nor unknown', () => {
  expect(textsOf(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  expect(textsOf(({ kind }) => kind === ts.SyntaxKind.UnknownKeyword)).toEqual([]);
});

it('has no type that every object is assignable to', () => {
  expect(textsOf(({ kind }) => kind === ts.SyntaxKind.ObjectKeyword)).toEqual([]);
  const isEmpty = (node: ts.Node) => ts.isTypeLiteralNode(node) && node.members.length === 0;
  // Of `string & {}`, only strings are members.
  expect(textsOf((node) => isEmpty(node) && node.parent.getText() !== 'string & {}')).toEqual([]);
});

it('has each type once: no Chat1 next to Chat', () => {
  expect(names).toContain('Chat');
  expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
  expect(names).toEqual([...new Set(names)]);
});

it('describes each type', () => {
  expect(names.filter((_, index) => !descriptionOf(declarations[index]!))).toEqual([]);
});

it('describes each property of a payload', () => {
  const isProperty = (node: ts.Node) => ts.isPropertySignature(node) && !isTable(node.parent);
  expect(nodesWhere(isProperty).length).toBeGreaterThan(500);
  expect(textsOf((node) => isProperty(node) && !descriptionOf(node))).toEqual([]);
});

it('has no JSDoc tag except @see', () => {
  const tags = nodesWhere(() => true).flatMap((node) => ts.getJSDocTags(node).map(({ tagName }) => tagName.text));
  expect([...new Set(tags)]).toEqual(['see']);
});

/** Tables such as WebhookByEvent map keys to types, which have descriptions of their own. */
function isTable(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) && /By(Event|Name|Type)$/.test(node.name.text);
}

function descriptionOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join('')
    .trim();
}

function textsOf(predicate: (node: ts.Node) => boolean): string[] {
  return nodesWhere(predicate).map((node) => node.getText());
}

function nodesWhere(predicate: (node: ts.Node) => boolean): ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(file, function visit(node) {
    if (predicate(node)) found.push(node);
    ts.forEachChild(node, visit);
  });
  return found;
}
