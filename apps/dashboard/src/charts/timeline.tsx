import './flow-charts.css';
import { memo, useId } from 'react';
import type { ReactNode } from 'react';
import type { CivilDate } from '../platform/scalars.ts';
import { formatMonth } from '../platform/time.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { showEnd } from './grid-keys.ts';
import { monthLines, placeDay, placeMidday, rings, stairPath, strokes } from './timeline-scale.ts';
import type { Level, TimeScale } from './timeline-scale.ts';
import { useWidth } from './use-width.ts';

export interface TimelineLane {
  readonly key: string;
  readonly name: ReactNode;
  /** The whole statement, for whoever can't see the lane. */
  readonly statement: string;
  readonly from: CivilDate;
  /** Null while it goes on. */
  readonly until: CivilDate | null;
  readonly attendedOn: readonly CivilDate[];
  readonly missedOn: readonly CivilDate[];
  readonly end: { readonly letter: string; readonly tone: 'plain' | 'stop' | 'watch' } | null;
  /** What stands behind the lane: a number with its denominator. */
  readonly figure: ReactNode;
}
interface TimelineProps {
  readonly caption: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly lanes: readonly TimelineLane[];
  readonly figureLabel: string;
  /** How many lanes were open, over the same days, and how many may be. */
  readonly levels: readonly Level[];
  readonly capacity: number | null;
}

const laneHeight = 26;
const censusHeight = 62;
const endRoom = 22;
const widthBeforeMeasured = 640;

/** Stays as bars on one time scale: a stroke for each session, a lettered circle where one ended. */
export const Timeline = memo(function Timeline(props: TimelineProps): ReactNode {
  const { caption, from, to, lanes, figureLabel, levels, capacity } = props;
  const [frame, measured] = useWidth();
  const width = Math.max(120, (measured === 0 ? widthBeforeMeasured : measured) - endRoom);
  const scale: TimeScale = { from, to, width };
  return (
    <ScrollFrame onStand={showEnd}>
      <table className="timeline">
        <caption className="only-heard">{caption}</caption>
        <colgroup>
          <col className="timeline-names" />
          <col />
          <col className="timeline-figures" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">Member</span>
              <CensusWords levels={levels} capacity={capacity} />
            </th>
            <th scope="col">
              <span className="only-heard">Stay</span>
              <div ref={frame} aria-hidden="true">
                <Census levels={levels} capacity={capacity} scale={scale} />
                <Axis scale={scale} />
              </div>
            </th>
            <th scope="col" className="timeline-figure">
              {figureLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.key}>
              <th scope="row">{lane.name}</th>
              <td>
                <Lane lane={lane} scale={scale} />
              </td>
              <td className="timeline-figure">{lane.figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
});

/** As large as it was measured; on paper, where there is less room, the whole drawing becomes smaller. */
const sizeOf = ({ width }: TimeScale, height: number) => ({
  width: width + endRoom,
  height,
  viewBox: `0 0 ${width + endRoom} ${height}`,
});

function CensusWords({
  levels,
  capacity,
}: {
  readonly levels: readonly Level[];
  readonly capacity: number | null;
}): ReactNode {
  const last = levels.at(-1)?.value ?? 0;
  return (
    <span className="timeline-census-words">
      <span>census</span>
      <span className="quiet">{capacity === null ? last : `${last} of ${capacity} places`}</span>
    </span>
  );
}

interface CensusProps {
  readonly levels: readonly Level[];
  readonly capacity: number | null;
  readonly scale: TimeScale;
}

function Census({ levels, capacity, scale }: CensusProps): ReactNode {
  const most = Math.max(capacity ?? 0, ...levels.map(({ value }) => value));
  const top = most * 1.12;
  const stair = stairPath(levels, scale, top, censusHeight);
  const line = capacity === null ? null : censusHeight - (capacity / Math.max(1, top)) * censusHeight;
  return (
    <svg className="timeline-census" {...sizeOf(scale, censusHeight)}>
      <path className="census-area" d={`${stair}V${censusHeight}H0Z`} />
      <path className="census-line" d={stair} />
      {line !== null && <line className="capacity-line" x1="0" x2={scale.width} y1={line} y2={line} />}
    </svg>
  );
}

function Axis({ scale }: { readonly scale: TimeScale }): ReactNode {
  return (
    <svg className="timeline-axis" {...sizeOf(scale, 20)}>
      {monthLines(scale).map((first) => (
        <text key={first} x={placeDay(scale, first) + 3} y="14">
          {formatMonth(first)}
          {first.slice(5, 7) === '01' ? ` ${first.slice(0, 4)}` : ''}
        </text>
      ))}
    </svg>
  );
}

function Lane({ lane, scale }: { readonly lane: TimelineLane; readonly scale: TimeScale }): ReactNode {
  const title = useId();
  const { from, until, end, statement } = lane;
  const start = placeDay(scale, from);
  const right = until === null ? scale.width : placeMidday(scale, until);
  const middle = laneHeight / 2;
  return (
    <svg className="timeline-lane" {...sizeOf(scale, laneHeight)} role="img" aria-labelledby={title}>
      <title id={title}>{statement}</title>
      <path
        className="month-lines"
        d={strokes(
          monthLines(scale).map((first) => placeDay(scale, first)),
          0,
          laneHeight,
        )}
      />
      <rect
        className="stay"
        data-open={until === null || undefined}
        x={start}
        y={middle - 7}
        width={Math.max(4, right - start)}
        height="14"
        rx="7"
      />
      {from < scale.from && <path className="earlier" d={`M6 ${middle - 4}L2 ${middle}L6 ${middle + 4}`} />}
      <path
        className="came"
        d={strokes(
          lane.attendedOn.map((day) => placeMidday(scale, day)),
          middle - 5,
          middle + 5,
        )}
      />
      <path
        className="missed"
        d={rings(
          lane.missedOn.map((day) => placeMidday(scale, day)),
          middle,
        )}
      />
      {end !== null && until !== null && (
        <g className="end" data-tone={end.tone} transform={`translate(${right + 10} ${middle})`}>
          <circle r="9" />
          <text textAnchor="middle" y="4">
            {end.letter}
          </text>
        </g>
      )}
    </svg>
  );
}
