/** What a field says: chosen words without their underscores, lists with commas. */
export const sayText = (value: string): string =>
  /^[a-z_;]+$/.test(value) ? value.replaceAll(';', ', ').replaceAll('_', ' ') : value;
