import { sayEntry } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import type { AmendmentRequestsQuery, ShownRequestFragment } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PersonToldForm } from './person-forms.tsx';
import { RequestActions } from './request-actions.tsx';
import { sayDuties, sayState, sayStep, type ShownStep } from './say-request.ts';

interface RequestCardProps {
  readonly clientId: string;
  readonly request: ShownRequestFragment;
  readonly account: Omit<AmendmentRequestsQuery['amendmentRequests'], 'rows'>;
}

/** One request: what the member wants changed, where it stands, what is owed by when, and everything that happened. */
export function RequestCard({ clientId, request, account }: RequestCardProps): ReactNode {
  const { wanted, reason, enteredBy, receivedOn, informedBy } = request;
  const isNotice = informedBy !== null;
  const place = { clientId, requestId: request.id };
  return (
    <article className="request">
      <header className="request-head">
        <h3>
          <RequestSubject request={request} />
        </h3>
        <Tag>{sayState(request.state, isNotice)}</Tag>
        <DueTag request={request} />
      </header>
      {isNotice && (
        <p>
          Notice of an amendment from <strong>{informedBy}</strong>:
        </p>
      )}
      <blockquote className="request-words">
        <p>{wanted}</p>
        {!isNotice && <p className="quiet">Because: {reason}</p>}
      </blockquote>
      <p className="quiet">
        Received {formatDayAndYear(receivedOn)}. Entered by {enteredBy}.
        {request.askedOf !== null &&
          !request.isAskedOfMe &&
          ` Asked of ${request.askedOf}, not answered yet.`}
      </p>
      {request.isAskedOfMe && <Question steps={request.steps} />}
      <Persons place={place} request={request} mayDecide={account.mayDecide} />
      <RequestActions
        place={place}
        request={request}
        mayRecord={account.mayRecord}
        mayDecide={account.mayDecide}
        lastContact={account.lastContact}
      />
      {request.steps.length > 0 && <History steps={request.steps} isNotice={isNotice} />}
    </article>
  );
}

function RequestSubject({ request: { note } }: Pick<RequestCardProps, 'request'>): ReactNode {
  if (note === null) return 'Another part of the record';
  return (
    <>
      Note of <SessionLink id={note.session.id}>{formatDayAndYear(note.session.date)}</SessionLink>
      <span className="quiet">
        {' '}
        {note.groupName}, by {note.author}
      </span>
    </>
  );
}

function DueTag({ request }: Pick<RequestCardProps, 'request'>): ReactNode {
  const { duties, actBy, overdue } = request;
  if (duties.length === 0) return null;
  const hasDay = duties.some((duty) => duty === 'decide' || duty === 'amend' || duty === 'send_decision');
  return (
    <Tag tone={overdue ? 'stop' : 'watch'}>
      {sayDuties(duties)}
      {hasDay && `, ${overdue ? 'due since' : 'by'} ${formatDayAndYear(actBy)}`}
    </Tag>
  );
}

/** What the person who looks was asked. */
function Question({ steps }: { readonly steps: readonly ShownStep[] }): ReactNode {
  const asked = steps.findLast(({ kind }) => kind === 'asked');
  if (asked === undefined) return null;
  return (
    <p className="notice">
      <strong>You are asked:</strong> <span>{asked.text}</span>
    </p>
  );
}

function Persons({
  place,
  request,
  mayDecide,
}: {
  readonly place: { readonly clientId: string; readonly requestId: string };
  readonly request: ShownRequestFragment;
  readonly mayDecide: boolean;
}): ReactNode {
  if (request.persons.length === 0) return null;
  // Before that there is nothing to share.
  const isAmended = request.steps.some(({ kind }) => kind === 'amended');
  return (
    <ul className="request-persons" aria-label="To be told of the amendment">
      {request.persons.map((person) => (
        <li key={person.id}>
          <span>
            {person.recipient}{' '}
            <span className="quiet">
              {person.toldOn === null
                ? `is to be told${isAmended ? '' : ' once the record is amended'} (named by the ${person.namedBy === 'client' ? 'member' : 'practice'})`
                : `was told on ${formatDayAndYear(person.toldOn)}`}
            </span>
          </span>
          {mayDecide && isAmended && person.toldOn === null && (
            <LayerButton label="Was told" about={person.recipient} look="quiet">
              {(close) => (
                <PersonToldForm
                  place={place}
                  person={person}
                  isPart2={request.note?.isPart2 === true}
                  onClose={close}
                />
              )}
            </LayerButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Everything that happened to a request, in that order. */
const History = ({
  steps,
  isNotice,
}: {
  readonly steps: readonly ShownStep[];
  readonly isNotice: boolean;
}): ReactNode => (
  <details className="more">
    <summary>{formatNumberOf(steps.length, 'step', 'steps')} so far</summary>
    <ol className="request-history">
      {steps.map((step) => (
        <li key={step.id}>
          <Step step={step} isNotice={isNotice} />
        </li>
      ))}
    </ol>
  </details>
);

function Step({ step, isNotice }: { readonly step: ShownStep; readonly isNotice: boolean }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const { amendedBy } = step;
  return (
    <>
      <p>
        <strong>{sayStep(step, isNotice)}</strong>
      </p>
      {step.accepts !== null && <p>{step.accepts}</p>}
      {step.text !== null && <p>{step.text}</p>}
      {amendedBy !== null && (
        <p>
          {sayEntry(amendedBy.entry)} of {formatMoment(amendedBy.writtenAt, timeZone)} by {amendedBy.author}:{' '}
          {amendedBy.text}
        </p>
      )}
      <p className="quiet">
        {formatDayAndYear(step.takenOn)}, {step.enteredBy}
      </p>
    </>
  );
}
