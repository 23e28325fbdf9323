type SearchValue = string | number | boolean | readonly string[] | undefined | null;

/** Reads `?a=1&b=x,y` into flat text. A name that comes twice counts once, the last. */
export function parseSearch(search: string): Record<string, string> {
  // `fromEntries` defines each name as a property of its own; an assignment would lose a name like `__proto__`.
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes values readably: lists with bare commas, nothing for what is empty. */
export function stringifySearch(search: Readonly<Record<string, SearchValue>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [`${encodeURIComponent(name)}=${encode(text)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

const textOf = (value: SearchValue): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? value.join(',') : String(value);
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** The value if it is one of those allowed. */
export function oneOf<const Value extends string>(
  allowed: readonly Value[],
  value: unknown,
): Value | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** A list of values; the same search may hold it as text (an address) or as a list (a link made here). */
export function listOf(value: unknown): readonly string[] | undefined {
  const items = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  const present = [...new Set(items.filter((item) => item !== ''))];
  return present.length === 0 ? undefined : present;
}
