// Writes src/confidentiality/tables/wordnet-kinds.json: node --import tsx scripts/make-word-kinds.ts DICT
// DICT is the folder "dict" of WordNet 3.1 (index.sense). It is asked once for each word of the list of English words; nothing else is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { englishWords } from '../src/confidentiality/text/english-words.ts';

const [dict] = process.argv.slice(2);
if (dict === undefined) throw new Error('Name the folder with the files of WordNet.');

/** How often a word is met in each of the lexicographers' files, which say what kind of thing or deed it is. */
interface Uses {
  readonly nouns: Map<string, number>;
  readonly verbs: Map<string, number>;
}
const uses = new Map<string, Uses>();

/** "locksmith%1:18:00:: 10272913 1 0": the word, its part of speech and file, the sense's number, how often it was counted. */
for (const line of readFileSync(path.join(dict, 'index.sense'), 'latin1').split('\n')) {
  const [sense = '', , number = '1', counted = '0'] = line.split(' ');
  const [, written = '', part = '', file = ''] = /^([^%_]+)%(\d):(\d\d)/.exec(sense) ?? [];
  const word = written.toLowerCase().replace(/[^a-z]/g, '');
  if (word === '') continue;
  const weight = Number(counted) + 1 / Number(number);
  const of = uses.get(word) ?? { nouns: new Map(), verbs: new Map() };
  uses.set(word, of);
  const files = part === '1' ? of.nouns : part === '2' ? of.verbs : null;
  if (files !== null) files.set(file, (files.get(file) ?? 0) + weight);
}

const sum = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((all, one) => all + one, 0);
const personFile = '18';
const leastShareOfPersons = 0.35;

function kindOfNoun(of: Uses | undefined): 'p' | '-' {
  if (of === undefined) return '-';
  const persons = of.nouns.get(personFile) ?? 0;
  if (persons > 0 && persons / sum(of.nouns) > leastShareOfPersons) return 'p';
  return '-';
}

/** Verbs that are hardly met say too little for the room that they take. */
const leastUses = 9;

/** Body, thinking, talk, contest, eating, touch, making, feeling, going, seeing, owning, company; all else together. */
const verbFiles: Readonly<Record<string, string>> = { 29: 'b', 31: 'k', 32: 't', 33: 'c', 34: 'e', 35: 'h', 36: 'm', 37: 'f', 38: 'g', 39: 'p', 40: 'q', 41: 's' }; // prettier-ignore
function kindOfVerb(of: Uses | undefined): string {
  const [most] = [...(of?.verbs ?? [])].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] < leastUses ? '-' : (verbFiles[most[0]] ?? 'o');
}

const table = {
  source:
    'WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute it for any purpose and without fee is granted, provided that this notice is kept; it is provided "as is", without warranty of any kind. Only what kind of noun and verb a word is was taken.',
  coding:
    'A letter for each word of english-words.json in its order. People: p a person. Verbs: b body, k thinking, t talk, c contest, e eating, h touch, m making, f feeling, g going, p seeing, q owning, s company, o other.',
  people: englishWords.map((word) => kindOfNoun(uses.get(word))).join(''),
  verbs: englishWords.map((word) => kindOfVerb(uses.get(word))).join(''),
};
writeFileSync(
  path.join(import.meta.dirname, '../src/confidentiality/tables/wordnet-kinds.json'),
  `${JSON.stringify(table, null, 2)}\n`,
);
