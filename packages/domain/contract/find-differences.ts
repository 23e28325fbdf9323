const tolerance = 1e-9;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What tells one row of a list from another: its identifier, or those of what it holds, with `from`, `reason` and `ruleId`. */
function keyOf(row: unknown, fields: ReadonlySet<string>): string | null {
  if (!isObject(row)) return null;
  if (fields.has('externalId')) return String(row['externalId']);
  const parts = [...fields].sort().flatMap((field) => {
    const value = row[field];
    if (isObject(value) && 'externalId' in value) return [`${field} ${String(value['externalId'])}`];
    const isKey = ['from', 'reason', 'ruleId'].includes(field) && typeof value === 'string';
    return isKey ? [`${field} ${value}`] : [];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

function compareLists(expected: readonly unknown[], actual: readonly unknown[], path: string): string[] {
  const fields = new Set(isObject(expected[0]) ? Object.keys(expected[0]) : []);
  const keyed = (rows: readonly unknown[]): Map<string | null, unknown> =>
    new Map(rows.map((row) => [keyOf(row, fields), row]));
  const [wanted, found] = [keyed(expected), keyed(actual)];
  const length =
    expected.length === actual.length ? [] : [`${path}: ${expected.length} expected, ${actual.length} found`];
  if (wanted.size === expected.length && !wanted.has(null)) {
    return [
      ...length,
      ...[...wanted].flatMap(([key, row]) => findDifferences(row, found.get(key), `${path}[${key}]`)),
    ];
  }
  return [
    ...length,
    ...expected.flatMap((row, index) => findDifferences(row, actual[index], `${path}[${index}]`)),
  ];
}

/** Where a result differs from what was counted, by path; fields that only the result has are free. */
export function findDifferences(expected: unknown, actual: unknown, path = ''): string[] {
  if (isList(expected) && isList(actual)) return compareLists(expected, actual, path);
  if (isObject(expected) && isObject(actual)) {
    return Object.keys(expected).flatMap((field) =>
      findDifferences(expected[field], actual[field], `${path}.${field}`),
    );
  }
  const isSame =
    typeof expected === 'number' && typeof actual === 'number'
      ? Math.abs(expected - actual) <= tolerance
      : expected === actual;
  return isSame ? [] : [`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(actual)} found`];
}
