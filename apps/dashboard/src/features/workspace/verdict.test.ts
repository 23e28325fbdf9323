import type { Finding } from '@concord/domain/confidentiality';
import { describe, expect, it, vi } from 'vitest';
import { seat, workspace } from '../../testing/workspace.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { keptKey, type SessionGuard } from './guard.ts';
import type { Check, Judge } from './judge.ts';
import { judgeRecord, type Judging } from './verdict.ts';
import { groupKey, noteKey, type Seat } from './workspace-model.ts';

const member = seat();
const absent = seat({ state: 'NO_SHOW', attendance: { ...seat().attendance, status: 'NO_SHOW' } });

const draftsOf = (texts: Readonly<Record<string, string>>): Drafts => {
  const drafts = createDrafts({
    send: () => Promise.resolve({ kind: 'unreachable' }),
    newId: () => 'change-1',
  });
  for (const [key, text] of Object.entries(texts)) drafts.accept(key, text, 1);
  return drafts;
};

const bruno: Finding = {
  start: 0,
  end: 5,
  text: 'Bruno',
  kind: 'name',
  level: 'block',
  personId: 'client-2',
  suggestion: 'another member',
};
/** Finds one member by his first name, in texts about others. */
const guard: SessionGuard = {
  find: (subject, text) => (subject !== 'client-2' && text.includes('Bruno') ? [bruno] : []),
  replace: (text) => text,
};

const check = (severity: Check['severity'], ruleId = 'plan-missing'): Check => ({
  ruleId,
  severity,
  title: 'No plan',
  explanation: 'The note has no plan.',
  fieldKey: noteKey('client-1', 'plan'),
});
const judgeThat = (...checks: Check[]): Judge => ({
  check: () => checks,
  compare: () => ({ peers: 0, earlier: 0, dimmed: {} }),
  isCopy: () => false,
});

const judging = (change: Partial<Judging>, seats: Seat[] = [member]): Judging => ({
  workspace: workspace(seats),
  drafts: draftsOf({}),
  judge: judgeThat(),
  demands: { profiles: [], exceptRules: [], severities: new Map(), elsewhere: [] },
  guard,
  kept: new Map(),
  ...change,
});

describe('the verdict about a record on the desk', () => {
  it('asks nothing of a group note where the group keeps individual notes only, until one is begun', () => {
    const lacks = { ...check('block', 'topic-missing'), fieldKey: groupKey('topic') };
    const group = (documentation: string, version = 0): Judging['workspace'] => ({
      ...workspace([member]),
      documentation,
      groupNote: {
        ...workspace([]).groupNote,
        fields: [{ __typename: 'DraftField', field: 'topic', value: '', version }],
      },
    });
    const asked = { judge: judgeThat(lacks) };
    const idsOf = (change: Partial<Judging>): string[] =>
      judgeRecord(judging({ ...asked, ...change }), null).checks.map(({ ruleId }) => ruleId);
    expect(idsOf({ workspace: group('individual') })).toEqual([]);
    expect(judgeRecord(judging({ workspace: group('individual') }), null).isReady).toBe(false);
    for (const documentation of ['hybrid', 'summary'])
      expect(idsOf({ workspace: group(documentation) })).toEqual(['topic-missing']);
    // Begun on this device, or kept by the server, though it was emptied again.
    const begun = { workspace: group('individual'), drafts: draftsOf({ [groupKey('topic')]: 'Urges' }) };
    expect(idsOf(begun)).toEqual(['topic-missing']);
    expect(idsOf({ workspace: group('individual', 2) })).toEqual(['topic-missing']);
  });

  it('is ready where nothing is found, and is not while the rules are on their way', () => {
    expect(judgeRecord(judging({}), member).isReady).toBe(true);
    expect(judgeRecord(judging({ judge: null }), member)).toEqual({
      checks: [],
      openWords: 0,
      isReady: false,
      isBegun: false,
    });
  });

  it('is not ready for what stops a signature, and is for what is only advised', () => {
    expect(judgeRecord(judging({ judge: judgeThat(check('block')) }), member).isReady).toBe(false);
    const advised = judgeRecord(judging({ judge: judgeThat(check('warn'), check('info')) }), member);
    expect(advised.isReady).toBe(true);
    expect(advised.checks).toHaveLength(2);
  });

  it('counts the words that may name another member in every text of the note, the risk texts too', () => {
    const drafts = draftsOf({
      [noteKey('client-1', 'response')]: 'Bruno made her laugh.',
      [noteKey('client-1', 'riskAction')]: 'Bruno was told.',
      [noteKey('client-1', 'plan')]: 'Practice at home.',
      [noteKey('client-3', 'plan')]: 'Bruno, in the note of somebody else.',
    });
    const verdict = judgeRecord(judging({ drafts }), member);
    expect(verdict.openWords).toBe(2);
    expect(verdict.isReady).toBe(false);
  });

  it('counts no words that the writer kept, in that field alone', () => {
    const drafts = draftsOf({
      [noteKey('client-1', 'response')]: 'Bruno made her laugh.',
      [noteKey('client-1', 'plan')]: 'Call Bruno.',
    });
    const kept = new Map([[keptKey(noteKey('client-1', 'response'), bruno), 'He is her brother, too.']]);
    expect(judgeRecord(judging({ drafts, kept }), member).openWords).toBe(1);
  });

  it('lets a note name its own member', () => {
    const own = seat({ client: { __typename: 'ClientRef', id: 'client-2', label: 'Bruno Baumann' } });
    const drafts = draftsOf({ [noteKey('client-2', 'response')]: 'Bruno spoke first.' });
    expect(judgeRecord(judging({ drafts }, [own]), own).openWords).toBe(0);
  });

  it('asks nothing of somebody who did not come', () => {
    const judge = judgeThat(check('block'));
    const asked = vi.spyOn(judge, 'check');
    const drafts = draftsOf({ [noteKey('client-1', 'response')]: 'Bruno' });
    expect(judgeRecord(judging({ judge, drafts }, [absent]), absent)).toEqual({
      checks: [],
      openWords: 0,
      isReady: false,
      isBegun: true,
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is begun by a text that says something, not by spaces', () => {
    const begun = (text: string): boolean =>
      judgeRecord(judging({ drafts: draftsOf({ [noteKey('client-1', 'plan')]: text }) }), member).isBegun;
    expect(begun(' \n')).toBe(false);
    expect(begun('Sleep diary.')).toBe(true);
  });

  it('looks at the group note for everybody’s names, and begins it by its own fields', () => {
    const session = workspace([member]);
    const fields = ['topic', 'content'].map((field) => ({
      __typename: 'DraftField' as const,
      field,
      value: '',
      version: 0,
    }));
    const withFields = { ...session, groupNote: { ...session.groupNote, fields } };
    const drafts = draftsOf({
      [groupKey('content')]: 'Bruno taught the others.',
      [noteKey('client-1', 'plan')]: 'Not of the group.',
    });
    const verdict = judgeRecord(judging({ workspace: withFields, drafts }), null);
    expect(verdict).toMatchObject({ openWords: 1, isReady: false, isBegun: true });
    expect(judgeRecord(judging({ workspace: withFields }), null).isBegun).toBe(false);
  });
});
