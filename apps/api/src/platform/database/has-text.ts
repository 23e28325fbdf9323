/** The white space of `isBlank` in the domain; what `\s` of a database holds depends on its locale. */
const whiteSpace = '\\u0009-\\u000d \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

/** The condition that a column holds more than white space, in SQL; false where it is null. */
export const hasText = (column: string): string => `coalesce(${column} ~ '[^${whiteSpace}]', false)`;
