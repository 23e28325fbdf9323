/** The time zones that this browser knows, and those that are in use whatever it knows. */
export const timeZonesWith = (...more: readonly string[]): readonly string[] =>
  [...new Set(['UTC', ...more, ...Intl.supportedValuesOf('timeZone')])].sort();
