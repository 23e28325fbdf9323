/** Chichi, Jojo, Lulu: the first syllable, or the last, twice. */
export const isSaidTwice = (key: string, name: string): boolean => {
  const syllable = /^([a-z]{2,3})\1$/.exec(key)?.[1];
  return syllable !== undefined && (name.startsWith(syllable) || name.endsWith(syllable));
};

/** Endings by which many languages make a name small or dear: Teresita, Joãozinho, Katenka, Kasiek, Gretchen, Rivkele, Priyu. */
const diminutives =
  /(?:cit[ao]|it[aeo]s?|zinh[ao]|inh[ao]|in[aeo]|ett[ae]|ell[ao]|ucci[ao]|enk[ao]|[ou]chk[ao]|[uy]shk?a|chka|uni[ao]|usi[ae]|sia|nka|ka|ek|ik|ko|ele|le|li|lein|chen|chan|kun|bhai|ers|ster|oo|u|o)$/;

/** Whether a word is a name's beginning with a diminutive's ending. */
export function isDiminutive(key: string, name: string): boolean {
  const ending = key.length >= 5 ? (diminutives.exec(key)?.[0] ?? '') : '';
  const stem = key.slice(0, key.length - ending.length);
  return (
    ending !== '' &&
    stem.length >= (ending.length > 1 ? 3 : 4) &&
    name.length > stem.length &&
    name.startsWith(stem)
  );
}
