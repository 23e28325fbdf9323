import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './working-copy.ts';

const generated = /^apps\/(?:api\/schema\.graphql|dashboard\/src\/gql\/|.*\.gen\.ts$)/;
const files = listFiles().filter((file) => !generated.test(file));
const code = files.filter((file) => /^(?:apps|packages)\/.*\.(?:ts|tsx|mjs|cjs)$/.test(file));
const text = files.filter((file) =>
  /\.(?:ts|tsx|mjs|cjs|json|md|sql|css|html|yaml|yml|graphql|svg)$|^\.ci\/run$/.test(file),
);
const itself = 'packages/house-rules/';
const suites = code.filter((file) => /\.(?:test|e2e)\.tsx?$/.test(file));

/** The places where the pattern is found, as file:line, among files of which some speak of it on purpose. */
function placesOf(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among
    .filter((file) => !file.startsWith(itself))
    .flatMap((file) =>
      readText(file)
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
        ),
    );
}

describe('the shape of files', () => {
  it('finds the files of every package', () => {
    expect(new Set(code.map((file) => file.split('/')[1]))).toContain('domain');
    expect(code.length).toBeGreaterThan(100);
  });

  it('no file of code is longer than 300 lines', () => {
    expect(code.filter((file) => readText(file).trimEnd().split('\n').length > 300)).toEqual([]);
  });

  it('files and folders are named in kebab-case', () => {
    const part = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
    const odd = code.filter(
      (file) => !file.split('/').every((name) => part.test(name) || name === '__snapshots__'),
    );
    // TanStack Router gives these two signs a meaning: a parameter of the address, and a route without one.
    expect(
      odd.filter((file) => !/^apps\/dashboard\/src\/app\/routes\/[a-z0-9.$_/-]+\.tsx$/.test(file)),
    ).toEqual([]);
  });

  it('a file of an API feature has at most one role', () => {
    const roles = new Set(['record', 'store', 'types', 'resolver']);
    const kinds = new Set(['test', 'int', 'property', 'ts', 'd']);
    const odd = code
      .filter((file) => file.startsWith('apps/api/src/features/'))
      .filter((file) => {
        const suffixes = path.basename(file).split('.').slice(1);
        const found = suffixes.filter((suffix) => roles.has(suffix));
        return found.length > 1 || suffixes.some((suffix) => !roles.has(suffix) && !kinds.has(suffix));
      });
    expect(odd).toEqual([]);
  });

  it('no test is skipped, singled out or left for later', () => {
    const pattern =
      /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo)\b|\b(?:xit|xdescribe|fdescribe|fit)\(/;
    expect(placesOf(pattern, suites)).toEqual([]);
  });

  it('titles of tests state facts', () => {
    expect(placesOf(/\b(?:it|test)(?:\.each\(.*\))?\(\s*['"`]should\b/, suites)).toEqual([]);
  });

  it('nothing is left for later in a comment', () => {
    expect(placesOf(/(?:\/\/|\/\*|^\s*\*|#|<!--)\s*(?:TODO|FIXME|XXX|HACK)\b/, text)).toEqual([]);
  });

  it('a lint rule is switched off only with a reason', () => {
    expect(placesOf(/eslint-disable(?!.* -- \S{3,})/, code)).toEqual([]);
  });

  it('names no machine and no registry', () => {
    const machine =
      /(?:^|["'`\s(=:])(?:\/work\/|\/root\/|\/home\/[a-z]|\/Users\/[a-z])|registry\.(?:npmjs|yarnpkg)\.|deb\.debian\.org/;
    expect(placesOf(machine, [...text, 'pnpm-lock.yaml'])).toEqual([]);
  });

  it('every package runs the same checks', () => {
    const packages = files.filter((file) => /^(?:apps|packages)\/[^/]+\/package\.json$/.test(file));
    const without = packages
      .filter((file) =>
        code.some((other) => other.startsWith(`${path.dirname(file)}/`) && /\.tsx?$/.test(other)),
      )
      .filter((file) => !['"check"', '"lint"', '"test"'].every((script) => readText(file).includes(script)));
    expect(without).toEqual([]);
  });
});
