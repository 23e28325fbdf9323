import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { writeCsv } from '../platform/csv.ts';
import type { FigureTable as Table } from '../platform/csv.ts';
import { download } from '../platform/download.ts';
import type { Sentence } from '../platform/sentence.ts';
import { Button } from '../ui/button.tsx';
import { FigureTable } from './figure-table.tsx';
import { howItIsCounted } from './how-it-is-counted.ts';
import type { Counted } from './how-it-is-counted.ts';

interface ChartFrameProps {
  readonly title: string;
  /** What the figure shows, computed from the numbers that it draws. */
  readonly says: Sentence;
  /** The same numbers as a table, for the table view and the CSV; a large one is made only when asked for. */
  readonly table: Table | (() => Table);
  /** Which definitions stand behind the numbers. */
  readonly counted: readonly Counted[];
  /** What marks and letters mean, denominators, time zone. */
  readonly legend?: ReactNode;
  /** For the names of saved files, in kebab-case. Never a person's name. */
  readonly fileName: string;
  /** What the picture is called where it is none: "List". */
  readonly picture?: string;
  /** Controls that belong to this figure alone. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Every figure: its title, a sentence that says what it shows, picture or table, files, and how it is counted. */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { title, says, table, counted, legend, fileName, controls, picture = 'Chart', children } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const ids = { title: useId(), says: useId() };
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className="card chart-frame" aria-labelledby={ids.title} aria-describedby={ids.says}>
      <div className="chart-head">
        <h2 id={ids.title}>{title}</h2>
        <div className="tools" role="group" aria-label={`Views and files of “${title}”`}>
          <Button look="quiet" aria-pressed={view === 'chart'} onClick={() => setView('chart')}>
            {picture}
          </Button>
          <Button look="quiet" aria-pressed={view === 'table'} onClick={() => setView('table')}>
            Table
          </Button>
          <Button look="quiet" onClick={() => saveCsv(fileName, tableOf(table))}>
            CSV
          </Button>
          <Button look="quiet" onClick={() => void savePng(fileName, figure.current)}>
            PNG
          </Button>
        </div>
      </div>
      <p id={ids.says} className="say">
        <b>{says.finding}</b> {says.detail}
      </p>
      {controls}
      {view === 'chart' ? children : <FigureTable caption={title} table={tableOf(table)} />}
      <figcaption>
        {legend}
        <HowItIsCounted counted={counted} />
      </figcaption>
    </figure>
  );
}

function HowItIsCounted({ counted }: { readonly counted: readonly Counted[] }): ReactNode {
  return (
    <details className="counted tools-only">
      <summary>How is this counted?</summary>
      {counted.map((name) => (
        <p key={name}>{howItIsCounted[name]}</p>
      ))}
    </details>
  );
}

const tableOf = (table: Table | (() => Table)): Table => (typeof table === 'function' ? table() : table);

const saveCsv = (fileName: string, table: Table): void =>
  download(`${fileName}.csv`, new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }));

async function savePng(fileName: string, figure: HTMLElement | null): Promise<void> {
  if (figure === null) return;
  const { paintPng } = await import('./paint-png.ts');
  download(`${fileName}.png`, await paintPng(figure));
}
