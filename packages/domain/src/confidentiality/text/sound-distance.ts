import { remember } from './remember.ts';

/** Letters that are heard, or mistaken, for one another: across languages, and within one spelling. */
const kindsOfSound = ['ckqgx', 'szxc', 'vwfb', 'dt', 'jgyh', 'pb', 'mn', 'lr'];
/** Groups of letters that stand for one sound in some language, each family a line: Polish sz, Vietnamese ph, French eau, Chinese x. */
const soundedAlike = [
  'sh sz s x ch sch sc si ti',
  'ch c cz tch tsch ci q tx tsh cs tz',
  'zh j g dj dzh rz z gi',
  'ph f pf v',
  'k c ck q qu kh ch cc kk g',
  'kw qu cu ku gu',
  'w v gu hu u oo',
  'y ll j i lli',
  'h j x kh g',
  'ny gn n ni nh nn',
  'ng n gn nh',
  'ts s c z tz cz t',
  'th t d dh',
  'x ks cks cs',
  'gh g kh q r',
  'bh v b mh w',
  'dh d z',
  'o eau au eaux ot aud ow oa ault oh',
  'u oo ou w ue uh eu',
  'i ee ie y ea ei ey iy ij yy',
  'e ay ei ai ae eh ey a',
  'a ah aa uh o u e',
  'ai ay i y ei ie aye',
  'ya ia ja',
  'yu iu ju u',
  'ye e ie je ay',
  'ov off of ow ev ew',
  'sky ski skiy skyy sky',
  'er re ar or ur ir',
  'wh hw w',
  's se ce es z sse',
  'l le el il al ll',
];

const asSounds = new Map<string, ReadonlySet<string>>();
for (const line of soundedAlike) {
  const group = line.split(' ');
  for (const one of group) asSounds.set(one, new Set([...(asSounds.get(one) ?? []), ...group]));
}
const longestGroup = 4;

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

function costOfChange(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.4;
  return kindsOfSound.some((kind) => kind.includes(a) && kind.includes(b)) ? 0.5 : 1;
}

/** What it costs that a letter is left out or put in: little for one of two alike, an h, or the last silent letter. */
function costOfLetter(word: string, at: number): number {
  const letter = word[at] ?? '';
  if (letter === word[at - 1] || letter === word[at + 1]) return 0.2;
  if (letter === 'h') return 0.3;
  if (isVowel(letter)) return at === 0 ? 1 : at === word.length - 1 && letter === 'e' ? 0.3 : 0.5;
  return at === word.length - 1 && 'stdx'.includes(letter) ? 0.6 : 1;
}

/** Letters with which two spellings of one name may begin. */
const beginnings = 'xszhjc wvhgu jhygzd kcqgh pfb tdsc yeij aeiouyh wr kn bv gn mn'.split(' ');

/** Whether two words may begin with the same sound. */
export function mayBeginAlike(a: string, b: string): boolean {
  const [one = '', other = ''] = [a[0], b[0]];
  return one === other || beginnings.some((letters) => letters.includes(one) && letters.includes(other));
}

/** The groups of letters within a word, by where they end: each with where it begins and what it may sound like. */
const groupsOf = remember((word): readonly (readonly Group[])[] => {
  const groups: Group[][] = [[]];
  for (let end = 1; end <= word.length; end++) {
    const ending: Group[] = [];
    for (let start = Math.max(0, end - longestGroup); start < end; start++) {
      const letters = word.slice(start, end);
      const sounds = asSounds.get(letters);
      if (sounds !== undefined) ending.push({ start, letters, sounds });
    }
    groups.push(ending);
  }
  return groups;
});

interface Group {
  readonly start: number;
  readonly letters: string;
  readonly sounds: ReadonlySet<string>;
}

/**
 * How far apart two words are to the ear and to a hurried hand: 0 for the same, about 1 for one wrong letter, less for what sounds alike in
 * some language. Where it is more than `most` the answer is only that.
 */
export function soundDistance(a: string, b: string, most: number): number {
  if (a.length > 24 || b.length > 24) return 99;
  const [groupsA, groupsB] = [groupsOf(a), groupsOf(b)];
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(99);
  costs[0] = 0;
  const at = (i: number, j: number): number => costs[i * width + j] ?? 99;
  let rowsTooFar = 0;
  for (let i = 0; i <= a.length; i++) {
    let least = 99;
    for (let j = 0; j <= b.length; j++) {
      let best = at(i, j);
      if (i > 0) best = Math.min(best, at(i - 1, j) + costOfLetter(a, i - 1));
      if (j > 0) best = Math.min(best, at(i, j - 1) + costOfLetter(b, j - 1));
      if (i > 0 && j > 0)
        best = Math.min(best, at(i - 1, j - 1) + costOfChange(a[i - 1] ?? '', b[j - 1] ?? ''));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 0.5);
      for (const one of groupsA[i] ?? [])
        for (const other of groupsB[j] ?? []) {
          const cost = at(one.start, other.start) + soundsAlike;
          if (cost < best && one.sounds.has(other.letters)) best = cost;
        }
      costs[i * width + j] = best;
      if (best < least) least = best;
    }
    // A group reaches back over four letters and no more.
    rowsTooFar = least > most ? rowsTooFar + 1 : 0;
    if (rowsTooFar === longestGroup) return 99;
  }
  return at(a.length, b.length);
}
const soundsAlike = 0.3;

/** How far a misspelling of a name of that length may be from it. */
export const farthestMisspelling = (letters: number): number =>
  letters < 5 ? 0.4 : letters < 6 ? 0.7 : letters < 7 ? 0.8 : letters < 8 ? 1 : letters < 10 ? 1.2 : 1.5;
