/** A value as JSON has it. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
interface JsonObject {
  readonly [key: string]: Json;
}

const tolerance = 1e-9;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What tells one object of a list from another: its identifier, or those of the objects that it holds. */
function keyOf(value: JsonObject, fields: ReadonlySet<string>): string | null {
  if (fields.has('externalId')) return String(value['externalId']);
  const parts = [...fields].sort().flatMap((field) => {
    const part = value[field];
    if (isObject(part) && 'externalId' in part) return [`${field}=${String(part['externalId'])}`];
    return ['from', 'reason', 'ruleId'].includes(field) && typeof part === 'string'
      ? [`${field}=${part}`]
      : [];
  });
  return parts.length === 0 ? null : parts.join(' ');
}

const commonFields = (objects: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(Object.keys(objects[0] ?? {}).filter((field) => objects.every((object) => field in object)));

function isSame(expected: Json, actual: Json): boolean {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= tolerance;
  if (
    typeof expected === 'string' &&
    typeof actual === 'string' &&
    instant.test(expected) &&
    instant.test(actual)
  ) {
    return Date.parse(expected) === Date.parse(actual);
  }
  return expected === actual;
}

function compareKeyed(
  expected: readonly JsonObject[],
  actual: readonly JsonObject[],
  path: string,
): readonly string[] | null {
  const fields = commonFields([...expected, ...actual]);
  const keys = (list: readonly JsonObject[]): (string | null)[] =>
    list.map((object) => keyOf(object, fields));
  const [expectedKeys, actualKeys] = [keys(expected), keys(actual)];
  if ([...expectedKeys, ...actualKeys].includes(null) || new Set(expectedKeys).size < expected.length)
    return null;
  const found = new Map(actual.map((object, index) => [actualKeys[index], object]));
  const differences =
    new Set(actualKeys).size < actual.length ? [`${path}: an element stands there twice`] : [];
  expected.forEach((object, index) => {
    const key = expectedKeys[index] ?? '';
    const other = found.get(key);
    if (other === undefined) differences.push(`${path}[${key}]: missing`);
    else differences.push(...findDifferences(object, other, `${path}[${key}]`));
  });
  for (const key of actualKeys)
    if (!expectedKeys.includes(key)) differences.push(`${path}[${key}]: not expected`);
  return differences;
}

function compareLists(expected: readonly Json[], actual: readonly Json[], path: string): readonly string[] {
  const both = [...expected, ...actual];
  const keyed = both.length > 0 && both.every(isObject);
  const byKey = keyed ? compareKeyed(expected.filter(isObject), actual.filter(isObject), path) : null;
  if (byKey !== null) return byKey;
  if (expected.length !== actual.length) {
    return [`${path}: ${expected.length} elements expected, ${actual.length} found`];
  }
  return expected.flatMap((value, index) =>
    findDifferences(value, actual[index] ?? null, `${path}[${index}]`),
  );
}

/**
 * Where an answer differs from what was counted: objects of a list are matched by their identifiers whatever their order,
 * numbers are the same within 1e-9, instants when they are the same moment. What only the answer has is ignored.
 */
export function findDifferences(expected: Json, actual: Json | undefined, path = '$'): readonly string[] {
  if (actual === undefined) return [`${path}: missing`];
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([field, value]) =>
      findDifferences(value, actual[field], `${path}.${field}`),
    );
  }
  if (isList(expected) && isList(actual)) return compareLists(expected, actual, path);
  return isSame(expected, actual)
    ? []
    : [`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(actual)} found`];
}

/** Reads a value that came from JSON or GraphQL, whose objects have no prototype. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;
