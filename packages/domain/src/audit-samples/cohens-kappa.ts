/** How often two reviewers of the same records said what. */
export interface Agreement {
  /** Both found an error. */
  readonly bothFail: number;
  /** Only the first found one. */
  readonly firstFails: number;
  /** Only the second found one. */
  readonly secondFails: number;
  /** Neither found one. */
  readonly bothPass: number;
}

/** Counts the outcomes of double reviews; true where the reviewer found an error. */
export function countAgreement(pairs: readonly (readonly [boolean, boolean])[]): Agreement {
  const count = (first: boolean, second: boolean): number =>
    pairs.filter((pair) => pair[0] === first && pair[1] === second).length;
  return {
    bothFail: count(true, true),
    firstFails: count(true, false),
    secondFails: count(false, true),
    bothPass: count(false, false),
  };
}

/**
 * Cohen's kappa: agreement beyond what chance would bring, (po − pe) / (1 − pe) (Cohen 1960, Educational and Psychological
 * Measurement 20:37). Null without double reviews, and where both said the same of every record: chance explains all of it.
 */
export function cohensKappa({ bothFail, firstFails, secondFails, bothPass }: Agreement): number | null {
  const reviewed = bothFail + firstFails + secondFails + bothPass;
  if (reviewed === 0) return null;
  const observed = (bothFail + bothPass) / reviewed;
  const byChance =
    ((bothFail + firstFails) * (bothFail + secondFails) +
      (bothPass + secondFails) * (bothPass + firstFails)) /
    (reviewed * reviewed);
  return byChance === 1 ? null : (observed - byChance) / (1 - byChance);
}
