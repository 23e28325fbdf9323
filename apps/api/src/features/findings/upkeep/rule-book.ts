import { createHash } from 'node:crypto';
import { exampleProfiles } from '@concord/domain/billing';
import { allRules } from '@concord/domain/completeness';

/**
 * To be raised when a rule finds something else though its words stayed the same: then everything is judged anew. Of two programs that
 * serve one practice the one with the higher revision judges at once, so that it is worth raising for other words, too.
 */
const judgingRevision = 10;

/** By what a program judges: everything that decides what the rules find. */
export interface RuleBook {
  readonly digest: string;
  readonly revision: number;
}

/** The rule book of this program. */
export const presentRuleBook: RuleBook = {
  digest: createHash('sha256')
    .update(
      JSON.stringify([
        judgingRevision,
        allRules.map(({ id, severity, fires, explanation }) => [id, severity, fires, explanation]),
        exampleProfiles,
      ]),
    )
    .digest('hex'),
  revision: judgingRevision,
};
