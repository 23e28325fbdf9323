import { describe, expect, it } from 'vitest';
import { practiceRoles, type PracticeRole } from '../staff/index.ts';
import {
  accessActions,
  accessRelations,
  recordClasses,
  type AccessAction,
  type AccessRelation,
  type RecordClass,
} from './actor.ts';
import { accessMatrix, decide, isPseudonymous, mayEver, type Grant } from './policy.ts';

/**
 * The whole policy once more, by hand: role and class, then for each relation what is allowed. Whatever is not here is denied;
 * the test goes through every combination.
 */
const written: Readonly<Record<string, Partial<Record<AccessRelation, string>>>> = {
  'director practice': { organization: 'read write' },
  'director payer-profile': { organization: 'read write' },
  'director roster': { organization: 'read write export' },
  'director goal': { organization: 'read export' },
  'director note-header': { organization: 'read export' },
  'director note-body': { organization: 'read cosign export' },
  'director group-note-body': { organization: 'read cosign export' },
  'director billing-line': { organization: 'read export' },
  'director audit-log': { organization: 'read verify' },
  'director audit-work': { organization: 'read write export' },
  'director audit-sample': { organization: 'read write export manage' },
  'director sampled-note': { named: 'read write' },
  'clinician payer-profile': { organization: 'read' },
  'director disclosure': { organization: 'read write' },
  'director amendment-request': { organization: 'read write manage' },
  'clinician amendment-request': { 'own-group': 'read write', 'own-client': 'read write' },
  'clinician disclosure': { 'own-group': 'read write', 'own-client': 'read write' },
  'director sign-in-alert': { organization: 'read manage' },
  'director emergency-right': { organization: 'read manage' },
  'director emergency-access': { organization: 'read manage' },
  'clinician practice': { organization: 'read' },
  'clinician roster': { 'own-group': 'read write', 'own-client': 'read', emergency: 'read' },
  'clinician goal': { 'own-group': 'read write', 'own-client': 'read write', emergency: 'read' },
  'clinician note-header': { 'own-group': 'read write', 'own-client': 'read', emergency: 'read' },
  'clinician note-body': { 'own-group': 'read write sign', 'own-client': 'read cosign', emergency: 'read' },
  'clinician group-note-body': { 'own-group': 'read write sign' },
  'clinician process-note': { own: 'read write' },
  'clinician billing-line': { 'own-group': 'read', 'own-client': 'read' },
  'clinician audit-log': { own: 'read' },
  'clinician audit-work': { 'own-group': 'read', 'own-client': 'read' },
  'clinician emergency-access': { own: 'read write' },
  'auditor practice': { organization: 'read' },
  'auditor payer-profile': { organization: 'read' },
  'auditor roster': { organization: 'read' },
  'auditor note-header': { organization: 'read' },
  'auditor goal': { organization: 'read' },
  'auditor audit-work': { organization: 'read write export' },
  'auditor audit-sample': { organization: 'read write export' },
  'auditor sampled-note': { named: 'read write' },
  'biller practice': { organization: 'read' },
  'biller payer-profile': { organization: 'read' },
  'biller billing-line': { organization: 'read write export' },
  'administrator practice': { organization: 'read manage' },
  'administrator payer-profile': { organization: 'read write' },
  'administrator account': { organization: 'read manage' },
  'administrator sign-in-alert': { organization: 'read manage' },
  'administrator emergency-right': { organization: 'read manage' },
};

/** A right over the organization is a right over every record in it. */
function expected(role: PracticeRole, recordClass: string, relation: AccessRelation): string[] {
  if (relation === 'other-organization') return [];
  const line = written[`${role} ${recordClass}`];
  return [
    ...new Set([line?.organization, line?.[relation]].flatMap((text) => text?.split(' ') ?? [])),
  ].sort();
}

/** Where the policy and what is written above disagree about a role and a class. */
const findDifferences = (role: PracticeRole, recordClass: RecordClass): AccessRelation[] =>
  accessRelations.filter((relation) => {
    const allowed = accessActions.filter(
      (action) => decide({ roles: [role] }, action, recordClass, relation) === 'allow',
    );
    return [...allowed].sort().join() !== expected(role, recordClass, relation).join();
  });

/** One cell of the matrix: whether a line grants this. */
interface Cell {
  readonly role: PracticeRole;
  readonly recordClass: RecordClass;
  readonly relation: Grant['relation'];
  readonly action: AccessAction;
}

/** The lines with one cell turned round: what was granted is taken away, what was not is granted. */
function turnRound(lines: readonly Grant[], cell: Cell): Grant[] {
  const { role, recordClass, relation, action } = cell;
  const isLine = (line: Grant): boolean =>
    line.role === role && line.recordClass === recordClass && line.relation === relation;
  if (!lines.some((line) => isLine(line) && line.actions.includes(action))) {
    return [...lines, { role, recordClass, relation, actions: [action] }];
  }
  return lines.map((line) =>
    isLine(line) ? { ...line, actions: line.actions.filter((one) => one !== action) } : line,
  );
}

/** Does the work while the policy has other lines, and puts the right ones back. */
function withLines<T>(lines: readonly Grant[], work: () => T): T {
  const matrix = accessMatrix as Grant[];
  const right = [...matrix];
  matrix.splice(0, matrix.length, ...lines);
  try {
    return work();
  } finally {
    matrix.splice(0, matrix.length, ...right);
  }
}

describe('the access policy', () => {
  it.each(practiceRoles.flatMap((role) => recordClasses.map((recordClass) => [role, recordClass] as const)))(
    'lets a %s do with %s what the matrix says, and nothing else',
    (role, recordClass) => {
      for (const relation of accessRelations) {
        const allowed = accessActions.filter(
          (action) => decide({ roles: [role] }, action, recordClass, relation) === 'allow',
        );
        expect([...allowed].sort(), relation).toEqual(expected(role, recordClass, relation));
      }
    },
  );

  it('lets nobody without a role do anything', () => {
    for (const recordClass of recordClasses) {
      for (const action of accessActions) {
        expect(mayEver({ roles: [] }, action, recordClass)).toBe(false);
        for (const relation of accessRelations) {
          expect(decide({ roles: [] }, action, recordClass, relation)).toBe('deny');
        }
      }
    }
  });

  it('adds up what the roles of one person allow', () => {
    const both = { roles: ['biller', 'administrator'] } as const;
    expect(decide(both, 'write', 'billing-line', 'organization')).toBe('allow');
    expect(decide(both, 'manage', 'account', 'organization')).toBe('allow');
    expect(decide(both, 'read', 'note-body', 'organization')).toBe('deny');
  });

  it('knows of every right that some record gives it', () => {
    for (const { role, recordClass, actions } of accessMatrix) {
      for (const action of actions) expect(mayEver({ roles: [role] }, action, recordClass)).toBe(true);
    }
    expect(mayEver({ roles: ['auditor'] }, 'read', 'note-body')).toBe(false);
    expect(mayEver({ roles: ['clinician'] }, 'export', 'roster')).toBe(false);
  });

  it('shows clients under code numbers to those only who check records and treat nobody', () => {
    expect(isPseudonymous({ roles: ['auditor'] })).toBe(true);
    expect(isPseudonymous({ roles: ['auditor', 'administrator'] })).toBe(true);
    for (const role of ['director', 'clinician', 'biller'] as const) {
      expect(isPseudonymous({ roles: ['auditor', role] })).toBe(false);
      expect(isPseudonymous({ roles: [role] })).toBe(false);
    }
  });

  it('lets nobody do more than read in an emergency, and nothing of the group, of bills, or of process notes', () => {
    const inEmergency = accessMatrix.filter(({ relation }) => relation === 'emergency');
    expect(inEmergency.flatMap(({ actions }) => actions)).toEqual(['read', 'read', 'read', 'read']);
    expect(new Set(inEmergency.map(({ role }) => role))).toEqual(new Set(['clinician']));
    expect(inEmergency.map(({ recordClass }) => recordClass)).toEqual([
      'roster',
      'goal',
      'note-header',
      'note-body',
    ]);
  });

  it('lets nobody but the author reach a psychotherapy note', () => {
    for (const role of practiceRoles) {
      for (const relation of accessRelations.filter((one) => one !== 'own')) {
        expect(decide({ roles: [role] }, 'read', 'process-note', relation)).toBe('deny');
      }
    }
  });

  it('is written down so that no single cell can be turned round unnoticed', () => {
    const right = [...accessMatrix];
    const cells = practiceRoles.flatMap((role) =>
      recordClasses.flatMap((recordClass) =>
        accessRelations
          .filter((relation) => relation !== 'other-organization')
          .flatMap((relation) => accessActions.map((action) => ({ role, recordClass, relation, action }))),
      ),
    );
    // What a right over the whole organization covers anyway changes nothing when it is granted a second time.
    const isCovered = ({ role, recordClass, relation, action }: Cell): boolean =>
      relation !== 'organization' && expected(role, recordClass, 'organization').includes(action);
    const mutants = cells.filter((cell) => !isCovered(cell));
    expect(cells).toHaveLength(3990);
    expect(cells.length - mutants.length).toBe(
      Object.values(written).flatMap(({ organization }) => organization?.split(' ') ?? []).length * 5,
    );
    const survivors = mutants.filter(({ role, recordClass, relation, action }) =>
      withLines(
        turnRound(right, { role, recordClass, relation, action }),
        () => findDifferences(role, recordClass).length === 0,
      ),
    );
    expect(survivors).toEqual([]);
    expect(accessMatrix).toEqual(right);
    expect(cells.filter(({ role, recordClass }) => findDifferences(role, recordClass).length > 0)).toEqual(
      [],
    );
  });
});
