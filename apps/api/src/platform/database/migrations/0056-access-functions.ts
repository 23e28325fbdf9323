import { createAccessFunctions } from '../access-functions.ts';

export const name = 'AccessFunctions1764000000056';

/**
 * What the policies of later tables ask about the person. A new database has had the functions from its first table on; one of a release
 * before them needs them here, because every table that comes after this is protected in their form.
 */
export const up = createAccessFunctions;

/** They stay for the tables before this one, which take them along when they go. */
export const down = 'select 1';
