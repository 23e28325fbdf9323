import type { FigureTable } from '../../platform/csv.ts';
import { nameWithCredential, roleWords } from './cofac-facts.ts';
import type { CofacReport, Dual } from './cofac-facts.ts';

export const tableOfAssignments = ({ assignments }: CofacReport): FigureTable => ({
  columns: [
    { label: 'Clinician' },
    { label: 'Group' },
    { label: 'Role' },
    { label: 'From' },
    { label: 'To' },
    { label: 'Sessions in the room', numeric: true },
    { label: 'Sessions alone', numeric: true },
  ],
  rows: assignments.map(({ staff, group, role, from, to, sessionsInRoom, sessionsAlone }) => [
    nameWithCredential(staff),
    group.name,
    roleWords(role).word,
    from,
    to ?? null,
    sessionsInRoom,
    sessionsAlone,
  ]),
});

export const tableOfPairs = ({ pairs }: CofacReport): FigureTable => ({
  columns: [
    { label: 'Clinician' },
    { label: 'With' },
    { label: 'Sessions together', numeric: true },
    { label: 'Groups' },
  ],
  rows: pairs.map(({ a, b, sessionsTogether, groups }) => [
    nameWithCredential(a),
    nameWithCredential(b),
    sessionsTogether,
    groups.map(({ name }) => name).join('; '),
  ]),
});

export const tableOfGaps = ({ gaps }: CofacReport): FigureTable => ({
  columns: ['Session', 'Group', 'Missing', 'Without an assignment'].map((label) => ({ label })),
  rows: gaps.map(({ session, group, missing, unassigned }) => [
    session.date,
    group.name,
    missing.map(({ name }) => name).join('; '),
    unassigned.map(({ name }) => name).join('; '),
  ]),
});

export const tableOfDuals = (dualRelationships: readonly Dual[]): FigureTable => ({
  columns: ['Member', 'Group', 'Clinician', 'From', 'To'].map((label) => ({ label })),
  rows: dualRelationships.map(({ client, group, staff, from, to }) => [
    client.label,
    group.name,
    nameWithCredential(staff),
    from,
    to ?? null,
  ]),
});
