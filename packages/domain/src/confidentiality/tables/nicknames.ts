import { nicknamesAToG } from './nicknames-a-to-g.ts';
import { nicknamesHToM } from './nicknames-h-to-m.ts';
import { nicknamesNToZ } from './nicknames-n-to-z.ts';
import { nicknamesOfManyCountries } from './nicknames-of-many-countries.ts';
import { nicknamesOfMoreCountries } from './nicknames-of-more-countries.ts';

/** Given names and what people who bear them are called, one family a line: the formal name first, then its short and pet forms. */
export const nicknameLines = [
  nicknamesAToG,
  nicknamesHToM,
  nicknamesNToZ,
  nicknamesOfManyCountries,
  nicknamesOfMoreCountries,
].join('\n');
