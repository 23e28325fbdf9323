import { describe, expect, it } from 'vitest';
import { seat, workspace } from '../../testing/workspace.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { Demands } from './judge.ts';
import { makeJudge } from './session-checks.ts';
import { goalKey, groupKey, noteKey, type Seat } from './workspace-model.ts';

const member = seat({ billedIndividually: false });
const session = workspace([member]);
const noDemands: Demands = { profiles: [], exceptRules: [], severities: new Map(), elsewhere: [] };

const noteParts: NonNullable<Seat['note']> = {
  __typename: 'SeatNote',
  id: 'note-1',
  externalId: 'N1',
  status: 'draft',
  author: 'Noor Waverly',
  mine: true,
  needsCosignature: false,
  serviceWithdrawn: false,
  fields: [],
  signatures: [],
  addenda: [],
  requests: [],
};

/** Everything that a note of a psychoeducational group needs where nothing is billed. */
const whole: Readonly<Record<string, string>> = {
  participation: 'active',
  comprehension: 'good',
  suicidalIdeation: 'denied',
  homicidalIdeation: 'denied',
  response: 'Named the moment at which the urge came and chose a skill.',
  interventions: 'Practiced slow breathing with her.',
  presentation: 'Calm, neatly dressed.',
  medicalNecessity: 'Urges to self-harm on three days of the week.',
  benefit: 'Slept better after the exercise.',
  plan: 'Keep a diary of urges.',
  'goal:goal-1': 'moderate',
};

const draftsOf = (texts: Readonly<Record<string, string>>, clientId = 'client-1'): Drafts => {
  const drafts = createDrafts({
    send: () => Promise.resolve({ kind: 'unreachable' }),
    newId: () => 'change-1',
  });
  for (const [field, text] of Object.entries(texts)) drafts.accept(noteKey(clientId, field), text, 1);
  return drafts;
};

const rulesOf = (
  texts: Readonly<Record<string, string>>,
  { of = member, demands = noDemands }: { readonly of?: Seat; readonly demands?: Demands } = {},
): readonly string[] =>
  makeJudge()
    .check(workspace([of]), of, draftsOf(texts), demands)
    .map(({ ruleId }) => ruleId)
    .sort();

const placeOf = (ruleId: string, texts: Readonly<Record<string, string>>): string | null | undefined =>
  makeJudge()
    .check(session, member, draftsOf(texts), noDemands)
    .find((check) => check.ruleId === ruleId)?.fieldKey;

describe('the rules of completeness on the desk', () => {
  it('find nothing in a note that says everything', () => {
    expect(rulesOf(whole)).toEqual([]);
  });

  it('say of an empty note what it lacks, and nothing of what is not in the writer’s hands', () => {
    // Neither signature nor deadline is asked for here, nor what billing needs of somebody who is not billed.
    expect(rulesOf({})).toEqual([
      'comprehension-missing',
      'goal-not-linked',
      'intervention-missing',
      'participation-missing',
      'plan-missing',
      'response-missing',
      'risk-not-documented',
    ]);
  });

  it('find a response of seven words too thin, and one of eight enough', () => {
    expect(rulesOf({ ...whole, response: 'She said that it helped her somewhat.' })).toEqual([
      'response-too-thin',
    ]);
    expect(rulesOf({ ...whole, response: 'She said that it helped her somewhat today.' })).toEqual([]);
  });

  it('ask for factors instead of comprehension in a process group', () => {
    const process = { ...session, kind: 'PROCESS' as const };
    const found = makeJudge()
      .check(process, member, draftsOf({ ...whole, comprehension: '' }), noDemands)
      .map(({ ruleId }) => ruleId);
    expect(found).toEqual(['therapeutic-factors-missing']);
  });

  it('ask nothing that the practice switched off, and weigh as the practice does', () => {
    const lax: Demands = { ...noDemands, exceptRules: ['plan-missing'] };
    expect(rulesOf({ ...whole, plan: '' }, { demands: lax })).toEqual([]);
    const strict: Demands = { ...noDemands, severities: new Map([['plan-missing', 'block']]) };
    const found = makeJudge().check(session, member, draftsOf({ ...whole, plan: '' }), strict);
    expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['plan-missing', 'block']]);
  });

  it('tell what other sessions make of this note, and not of another', () => {
    const note = { id: 'note-1', externalId: 'N1', status: 'draft', fields: [] };
    const begun = seat({
      billedIndividually: false,
      note: { ...noteParts, ...note },
    });
    const elsewhere = ['note-1', 'note-2'].map((noteId) => ({
      noteId,
      ruleId: 'overlapping-services',
      severity: 'warn' as const,
      explanation: 'Another service was at the same time.',
    }));
    const [found, ...others] = makeJudge().check(workspace([begun]), begun, draftsOf(whole), {
      ...noDemands,
      elsewhere,
    });
    expect(others).toEqual([]);
    // It is put right in another session, so there is no place to go to on this desk.
    expect(found).toMatchObject({ ruleId: 'overlapping-services', fieldKey: null });
  });
});

describe('the way from a finding to its field', () => {
  it('leads to the field that is missing', () => {
    expect(placeOf('plan-missing', {})).toBe('note/client-1/plan');
    expect(placeOf('goal-not-linked', {})).toBe(goalKey('client-1', 'goal-1'));
  });

  it('leads to the one of two ideations that is open', () => {
    expect(placeOf('risk-not-documented', {})).toBe('note/client-1/suicidalIdeation');
    expect(placeOf('risk-not-documented', { suicidalIdeation: 'denied' })).toBe(
      'note/client-1/homicidalIdeation',
    );
  });

  it('leads to the assessment of a risk first, then to what was done', () => {
    const atRisk = { ...whole, suicidalIdeation: 'passive' };
    expect(placeOf('risk-without-action', atRisk)).toBe('note/client-1/riskAssessment');
    expect(placeOf('risk-without-action', { ...atRisk, riskAssessment: 'No plan, no means.' })).toBe(
      'note/client-1/riskAction',
    );
  });

  it('leads to the text in which a placeholder was left', () => {
    expect(placeOf('placeholder-left', { ...whole, benefit: 'Learned [skill].' })).toBe(
      'note/client-1/benefit',
    );
  });
});

describe('the rules of the group note', () => {
  it('ask for topic, content and homework, and lead to them', () => {
    const found = makeJudge().check(session, null, draftsOf({}), noDemands);
    expect(found.map(({ ruleId, fieldKey }) => [ruleId, fieldKey]).sort()).toEqual([
      ['content-missing', groupKey('content')],
      ['homework-not-addressed', groupKey('homeworkAssigned')],
      ['topic-missing', groupKey('topic')],
    ]);
  });
});

describe('copies within a session', () => {
  const noted = (id: string, externalId: string): Seat =>
    seat({
      client: { __typename: 'ClientRef', id, label: id },
      billedIndividually: false,
      note: { ...noteParts, id: `note-${id}`, externalId },
    });
  const [ada, bruno] = [noted('client-1', 'N1'), noted('client-2', 'N2')];
  const both = workspace([ada, bruno]);
  const draftsOfBoth = (response: string): Drafts => {
    const drafts = draftsOf(whole);
    for (const [field, text] of Object.entries({ ...whole, response }))
      drafts.accept(noteKey('client-2', field), text, 1);
    return drafts;
  };

  it('are found in one of the two notes, the one with the larger identifier', () => {
    const { isCopy } = makeJudge();
    const drafts = draftsOfBoth(whole['response'] ?? '');
    expect([ada, bruno].map((one) => isCopy(both, one, drafts))).toEqual([false, true]);
  });

  it('stop that note’s signature, unless the practice asks for no such rule', () => {
    const drafts = draftsOfBoth(whole['response'] ?? '');
    const { check } = makeJudge();
    expect(check(both, bruno, drafts, noDemands)).toMatchObject([
      { ruleId: 'note-cloned-from-peer', severity: 'block', fieldKey: 'note/client-2/response' },
    ]);
    const without = { ...noDemands, exceptRules: ['note-cloned-from-peer'] };
    expect(check(both, bruno, drafts, without)).toEqual([]);
  });

  it('are none where a member’s own words were written', () => {
    const own = 'Spoke of his daughter for the first time, and was silent when the others asked about work.';
    expect(makeJudge().isCopy(both, bruno, draftsOfBoth(own))).toBe(false);
  });
});
