import { describe, expect, it } from 'vitest';
import { findingIdOf, readFindingId, subjectOf, type FindingIdentity } from './finding-subject.ts';

const unsigned = {
  ruleId: 'note-unsigned',
  sessionId: 'S1',
  clientId: 'C7',
  noteId: 'N9',
  staffId: 'T2',
} as unknown as FindingIdentity;
const stale = {
  ruleId: 'goal-stale',
  sessionId: null,
  clientId: 'C7',
  noteId: null,
  staffId: null,
} as unknown as FindingIdentity;

describe('the name of a finding', () => {
  it('is its rule and the records that it is about', () => {
    expect(findingIdOf(unsigned)).toBe('note-unsigned|S1|C7|N9|T2');
    expect(subjectOf(stale)).toBe('|C7||');
  });

  it('leads back to what it is about', () => {
    expect(readFindingId(findingIdOf(stale))).toEqual({ ...stale, subject: '|C7||' });
    expect(readFindingId(findingIdOf(unsigned))).toMatchObject({ ...unsigned, subject: 'S1|C7|N9|T2' });
  });

  it('is not every text', () => {
    for (const text of ['', 'note-unsigned', '|S1|C7|N9|T2', 'note-unsigned|S1|C7|N9|T2|more']) {
      expect(readFindingId(text)).toBeNull();
    }
  });
});
