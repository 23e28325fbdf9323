import type { CompiledRoster } from '../roster/compile-roster.ts';
import { setOf } from '../text/trades.ts';

/** Staff and their callings in two letters: whoever "RN told" something is no member. */
const professions = setOf('pt ot rn md sw np po pa do cl th rd cm dr ms cw ma pcp lpn');
/** Words and marks of an hour that are written in capitals too. */
const capitalWords = setOf('er ed st ta pm am ok ip op tv us it go hi no so we he me my or in on to by at as if is be an id sr'); // prettier-ignore
/** Agencies, programs and wards: they tell, call and help like people. */
const offices = setOf(
  'hr da aa na pd er ed va gp np ss dc md ot pt rn ca ga oa cps dcf dhs dss aps cyf iop php mat vr ac ic icu tv pc ai',
);

/** Whether letters are a calling of staff. */
export const isProfession = (key: string): boolean => professions.has(key);
/** Whether letters are a word in capitals. */
export const isCapitalWord = (key: string): boolean => capitalWords.has(key);
/** Letters of an office or a trade that one talks with, too. */
export const isOffice = (key: string): boolean => offices.has(key);
/** An abbreviation, a calling or a word: letters that need more than their place to be somebody's. */
export const isKnownShort = ({ key }: { readonly key: string }, roster: CompiledRoster): boolean =>
  roster.tables.abbreviations.has(key) || isProfession(key) || isCapitalWord(key);
