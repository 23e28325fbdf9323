import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Matrix } from '../../charts/matrix.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { CofacReportView } from './cofac-report.tsx';
import { heldIn, matrixOf, roleWords } from './cofac-facts.ts';
import type { CofacAnswer } from './cofac-facts.ts';
import { sayAssignments } from './cofac-sentences.ts';
import { tableOfAssignments } from './cofac-tables.ts';
import { columnsOf, rowsOf } from './matrix-cells.tsx';

interface AssignmentMatrixProps {
  readonly scope: ReportScope;
  readonly onOpenRows: (request: RowsRequest) => void;
}

/** Clinicians × groups: in which role, at how many sessions. */
export const AssignmentMatrix = ({ scope, onOpenRows }: AssignmentMatrixProps): ReactNode => (
  <CofacReportView
    scope={scope}
    empty={{
      when: ({ cofacilitation }) => cofacilitation.assignments.length === 0,
      say: 'Nobody was assigned to these groups in this range. Widen the range or clear a filter.',
    }}
    ready={(answer) => <Figure answer={answer} scope={scope} onOpenRows={onOpenRows} />}
  />
);

const inAll = (
  <span className="in-all">
    In all<span className="quiet">sessions · groups · alone</span>
  </span>
);

interface FigureProps extends AssignmentMatrixProps {
  readonly answer: CofacAnswer;
}

function Figure({ answer, scope, onOpenRows }: FigureProps): ReactNode {
  const { from, to } = scope;
  const matrix = useMemo(() => matrixOf(answer.cofacilitation), [answer]);
  const columns = useMemo(() => columnsOf(matrix, answer, { from, to }), [matrix, answer, from, to]);
  const rows = useMemo(() => rowsOf(matrix, answer, { from, to }), [matrix, answer, from, to]);
  const open = useCallback(
    (row: number, column: number) => {
      const [person, group] = [matrix.people[row], matrix.groups[column]];
      if (person === undefined || group === undefined) return;
      onOpenRows({ of: 'sessions', from, to, groupId: group.id, staffIds: [person.id], part: 'assigned' });
    },
    [from, matrix, onOpenRows, to],
  );
  return (
    <ChartFrame
      title="Who facilitates what, with whom"
      says={sayAssignments(answer)}
      table={tableOfAssignments(answer.cofacilitation)}
      counted={['cofacilitation', 'scope']}
      fileName={`facilitators-${from}-${to}`}
      legend={
        <>
          {['lead', 'co', 'trainee', 'observer'].map((role) => (
            <span key={role} className="seat">
              <span className="role" data-role={role} aria-hidden="true">
                {roleWords(role).letter}
              </span>
              {roleWords(role).word}
            </span>
          ))}
          <span>number = sessions in the room, of {heldIn(answer)} held in all these groups</span>
          <span>a = led alone at one or more</span>
        </>
      }
    >
      <div className="cofac">
        <Matrix
          caption="Clinicians and groups"
          corner="Clinician"
          columns={columns}
          rows={rows}
          totalLabel={inAll}
          footLabel="Sessions held"
          inTime={false}
          onOpen={open}
        />
      </div>
    </ChartFrame>
  );
}
