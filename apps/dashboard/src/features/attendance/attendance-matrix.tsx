import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Matrix } from '../../charts/matrix.tsx';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatZone } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { SeatLegend } from '../../ui/seat-legend.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { attendanceMatrixQuery } from './attendance.graphql.ts';
import { matrixColumnsOf, matrixRowsOf, sayMatrix, tableOfMatrix } from './matrix-rows.tsx';
import type { MatrixReport } from './matrix-rows.tsx';

interface AttendanceMatrixProps {
  readonly groupId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Members × sessions of one group. */
export function AttendanceMatrix({ groupId, from, to }: AttendanceMatrixProps): ReactNode {
  const answer = useAnswer(attendanceMatrixQuery, { groupId, from, to });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={26} />}
      failed="The members and sessions of the group could not be loaded."
      empty={{
        when: ({ attendanceMatrix }) => attendanceMatrix.sessions.length === 0,
        say: 'This group held no session in this range. Widen the range or choose another group.',
      }}
      ready={({ attendanceMatrix }) => <MatrixFigure report={attendanceMatrix} from={from} to={to} />}
    />
  );
}

interface MatrixFigureProps {
  readonly report: MatrixReport;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function MatrixFigure({ report, from, to }: MatrixFigureProps): ReactNode {
  const practice = usePractice();
  const navigate = useNavigate();
  const zone = zoneOf(practice, report.group.id);
  const rows = useMemo(() => matrixRowsOf(report, { from, to }, zone), [report, from, to, zone]);
  const columns = useMemo(() => matrixColumnsOf(report), [report]);
  const open = useCallback(
    (_row: number, column: number) => {
      const session = report.sessions[column];
      if (session !== undefined)
        void navigate({ to: '/sessions/$sessionId', params: { sessionId: session.id } });
    },
    [navigate, report],
  );
  return (
    <ChartFrame
      title={`${report.group.name}: members × sessions`}
      says={sayMatrix(report)}
      table={tableOfMatrix(report)}
      counted={['attendance', 'expected']}
      fileName={`attendance-members-sessions-${from}-${to}`}
      legend={
        <>
          <SeatLegend />
          <span>empty: not a member that day</span>
          <span>times in {formatZone(report.sessions[0]?.startsAt ?? '', zone)}</span>
        </>
      }
    >
      <Matrix
        caption="Members and sessions"
        corner="Member"
        columns={columns}
        rows={rows}
        totalLabel="Came"
        footLabel="Came, of expected"
        onOpen={open}
      />
    </ChartFrame>
  );
}
