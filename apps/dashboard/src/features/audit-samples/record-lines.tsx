import { sayField, sayStored } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import { isText, partWords } from '../../platform/record-words.ts';

interface Line {
  readonly part: string;
  readonly field: string;
  readonly isFilled: boolean;
  readonly value?: string | null;
}

/** The fields of a record with what they say; what stays closed is only said to be written. */
export function RecordLines({
  lines,
  addenda,
}: {
  readonly lines: readonly Line[];
  readonly addenda: readonly string[];
}): ReactNode {
  const parts = [...new Set(lines.map(({ part }) => part))];
  return (
    <>
      {parts.map((part) => (
        <section key={part} aria-label={partWords[part] ?? part} className="sample-part">
          <h3>{partWords[part] ?? part}</h3>
          <dl>
            {lines
              .filter((line) => line.part === part)
              .map((line) => (
                <div key={line.field} data-text={(isText(line.field) && line.value != null) || undefined}>
                  <dt>{sayField(line.field)}</dt>
                  <dd>{sayLine(line)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {addenda.map((text, index) => (
        <section key={index} aria-label="Addendum" className="sample-part">
          <h3>Added later</h3>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}

function sayLine({ isFilled, value }: Line): ReactNode {
  if (!isFilled) return <em className="quiet">blank</em>;
  return value == null ? <span className="quiet">written</span> : sayStored(value);
}
