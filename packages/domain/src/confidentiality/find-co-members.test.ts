import { describe, expect, test } from 'vitest';
import { describedPeers, otherPeople } from './test-sentences/guard-descriptions.ts';
import { peopleOfTheHour } from './test-sentences/guard-people-of-the-hour.ts';
import { namesOutside, peopleOutside } from './test-sentences/guard-people-outside.ts';
import { namesInPlace } from './test-sentences/guard-names-in-place.ts';
import { guardSentences } from './test-sentences/guard-sentences.ts';
import { formsOfManyCountries } from './test-sentences/guard-forms.ts';
import { initialsOfGroups } from './test-sentences/guard-initials.ts';
import { client, peopleOfSentences } from './test-sentences/people-of-sentences.ts';
import { applyReplacement, compileRoster, findCoMembers, guardNote, type CompiledRoster } from './index.ts';

const roster = compileRoster(peopleOfSentences);

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly must: 'block' | 'either' | 'no-block';
}

const brackets = { '[[': 'block', '((': 'either', '{{': 'no-block' } as const;

function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[\[([^\]]+)\]\]|\(\(([^)]+)\)\)|\{\{([^}]+)\}\}/g)) {
    text += marked.slice(last, match.index);
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    marks.push({
      start: text.length,
      end: text.length + words.length,
      must: brackets[match[0].slice(0, 2) as keyof typeof brackets],
    });
    text += words;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), marks };
}

/** Holds a sentence's marks against what is found in it. */
function expectMarks(compiled: CompiledRoster, marked: string): void {
  const { text, marks } = unmark(marked);
  const findings = findCoMembers(compiled, 's0', text);
  for (const mark of marks) {
    const inside = findings.filter((finding) => finding.start < mark.end && finding.end > mark.start);
    const levels = new Set(inside.map((finding) => finding.level));
    if (mark.must === 'no-block') expect(levels.has('block'), text.slice(mark.start, mark.end)).toBe(false);
    else expect(inside.length, text.slice(mark.start, mark.end)).toBeGreaterThan(0);
    if (mark.must === 'block') expect([...levels], text.slice(mark.start, mark.end)).toEqual(['block']);
  }
  const elsewhere = findings.filter(
    (finding) => !marks.some((mark) => finding.start < mark.end && finding.end > mark.start),
  );
  expect(elsewhere.map((finding) => finding.text)).toEqual([]);
}

describe('sentence by sentence', () => {
  test.each([
    ...guardSentences,
    ...describedPeers,
    ...otherPeople,
    ...peopleOfTheHour,
    ...peopleOutside,
    ...namesOutside,
    ...namesInPlace,
  ])('%s', (marked) => {
    expectMarks(roster, marked);
  });
});

describe('names of many countries and their initials, group by group', () => {
  const cases = formsOfManyCountries.flatMap(({ people, sentences }, i) => {
    const compiled = compileRoster(people);
    return [...sentences, ...(initialsOfGroups[i] ?? [])].map((marked) => ({ marked, compiled }));
  });
  test.each(cases)('$marked', ({ marked, compiled }) => {
    expectMarks(compiled, marked);
  });
});

describe("the practice guide's two examples", () => {
  const labelled = 'Client A became dysregulated when Client B disclosed a history of parental abandonment';
  const compliant =
    "Client became dysregulated in response to content raised by another group member regarding parental abandonment. Explored client's emotional response as connected to her own identified ACEs. Used grounding skills to return to Window of Tolerance.";

  test('Client B in the record of Client A is blocked, and the rewrite passes', () => {
    const findings = findCoMembers(roster, 's0', labelled);
    expect(findings).toMatchObject([{ text: 'Client B', level: 'block', kind: 'name', personId: null }]);
    const rewritten = findings.reduceRight((text, finding) => applyReplacement(text, finding), labelled);
    expect(rewritten).toBe(
      'Client A became dysregulated when another group member disclosed a history of parental abandonment',
    );
    expect(findCoMembers(roster, 's0', rewritten)).toEqual([]);
  });

  test('Client B is known by id where the roster calls its people so', () => {
    const labels = [client('c1', 'Client', 'A'), client('c2', 'Client', 'B')];
    expect(guardNote({ text: labelled, subjectId: 'c1', people: labels })).toMatchObject([
      { text: 'Client B', level: 'block', personId: 'c2' },
    ]);
  });

  test('the compliant note passes untouched', () => {
    expect(findCoMembers(roster, 's0', compliant)).toEqual([]);
  });
});

describe('who may be named', () => {
  test('in the note of the group every member is a finding', () => {
    const text = 'Teresa and Marcus repaired a rupture. Ruth Vance led.';
    expect(findCoMembers(roster, null, text).map((finding) => finding.personId)).toEqual(['s0', 'a1']);
  });

  test('a name that the subject bears too is a warning and no more', () => {
    const both = [client('c1', 'Maria', 'Lopez'), client('c2', 'Maria', 'Garcia')];
    const findings = guardNote({
      text: 'Client said that Maria had called. Maria Garcia nodded.',
      subjectId: 'c1',
      people: both,
    });
    expect(findings.map((finding) => [finding.text, finding.level])).toEqual([
      ['Maria', 'warn'],
      ['Maria Garcia', 'block'],
    ]);
  });

  test('a name that the subject bears too is the subject where the note tells how its member took part', () => {
    const both = [client('c1', 'Maria', 'Lopez'), client('c2', 'Maria', 'Garcia')];
    const text =
      'Maria attended on time. R: Maria reported poor sleep. Maria told her to rest. The other Maria was late.';
    const findings = guardNote({ text, subjectId: 'c1', people: both });
    expect(findings.map((finding) => [finding.start, finding.level])).toEqual([
      [text.indexOf('Maria told'), 'warn'],
      [text.indexOf('Maria was'), 'block'],
    ]);
  });

  test('a name that two co-members bear points at neither by id', () => {
    const family = [
      client('c1', 'Ana', 'Silva'),
      client('c2', 'Keiko', 'Tanaka'),
      client('c3', 'Hiro', 'Tanaka'),
    ];
    const findings = guardNote({
      text: 'The Tanakas left early. Keiko Tanaka waved.',
      subjectId: 'c1',
      people: family,
    });
    expect(findings.map((finding) => finding.personId)).toEqual([null, 'c2']);
  });

  test('a listed telephone number and e-mail address are findings', () => {
    const listed = [
      client('c1', 'Ana', 'Silva'),
      { ...client('c2', 'Bo', 'Lind'), contacts: ['(555) 010-4477', 'b.l@example.org'] },
    ];
    const text = 'Has the number 555.010.4477 and the address B.L@example.org of a peer.';
    expect(guardNote({ text, subjectId: 'c1', people: listed }).map((finding) => finding.text)).toEqual([
      '555.010.4477',
      'B.L@example.org',
    ]);
  });
});

describe('suggestions fit the sentence', () => {
  const rewrite = (text: string): string =>
    findCoMembers(roster, 's0', text).reduceRight(
      (written, finding) => applyReplacement(written, finding),
      text,
    );

  test.each([
    ['She told Marcus about it.', 'She told another group member about it.'],
    ["Client disagreed with Marcus's view.", "Client disagreed with another group member's view."],
    ['Marcus cried.', 'Another group member cried.'],
    ['A peer, Marcus, cried.', 'A peer, another group member, cried.'],
    ['Client told Mr. Hill that she agreed.', 'Client told another group member that she agreed.'],
    ['The Hills left.', 'The other members left.'],
  ])('%s', (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });
});
