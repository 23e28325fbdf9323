import { capitalize } from '../../platform/format.ts';

/** A field's name as words: "suicidalIdeation" is "Suicidal ideation". */
export const sayField = (field: string): string =>
  capitalize(field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());

/** What a field says: chosen words without their underscores, lists with commas. */
export const sayText = (value: string): string =>
  /^[a-z_;]+$/.test(value) ? value.replaceAll(';', ', ').replaceAll('_', ' ') : value;
