import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './working-copy.ts';

const sources = listFiles().filter(
  (file) => /^packages\/domain\/src\/.*\.ts$/.test(file) && !/\.test\.ts$|\/index\.ts$/.test(file),
);

/** The exported functions of a file, each with whether a comment for readers stands before it. */
function exportedFunctions(file: string): readonly { readonly name: string; readonly explained: boolean }[] {
  const tree = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement)
      ? (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (!exported) return [];
    const explained = ts.getJSDocCommentsAndTags(statement).length > 0;
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', explained }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer))
      .map(({ name }) => ({ name: name.getText(tree), explained }));
  });
}

describe('the words above the rules', () => {
  it('every exported function of the domain says in a sentence what it answers', () => {
    const functions = sources.flatMap((file) => exportedFunctions(file).map((found) => ({ file, ...found })));
    expect(functions.length).toBeGreaterThan(30);
    expect(
      functions.filter(({ explained }) => !explained).map(({ file, name }) => `${file}: ${name}`),
    ).toEqual([]);
  });
});
