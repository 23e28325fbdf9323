import type { ReactNode } from 'react';
import type { ShownRequestFragment } from '../../gql/graphql.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { AmendForm, LinkForm } from './amend-forms.tsx';
import { DecideForm, DisagreeForm, GoAlongForm, RebutForm, SentForm } from './decision-forms.tsx';
import { AnswerForm, AskForm, ExtendForm, MistakenNoticeForm, WithdrawForm } from './handling-forms.tsx';
import { LetterButton } from './letter-button.tsx';
import { NamePersonForm } from './person-forms.tsx';
import type { RequestPlace } from './step-form.tsx';

interface ActionsProps {
  readonly place: RequestPlace;
  readonly request: ShownRequestFragment;
  readonly mayRecord: boolean;
  readonly mayDecide: boolean;
  readonly lastContact: string | null;
}

const isAccepted = (state: string): boolean => state === 'accepted' || state === 'accepted_in_part';
const isDenied = (state: string): boolean => state === 'denied' || state === 'accepted_in_part';
const has = (request: ShownRequestFragment, kind: string): boolean =>
  request.steps.some((step) => step.kind === kind);

/** What the person may do about a request as it stands, what is owed first. */
export function RequestActions(props: ActionsProps): ReactNode {
  const { request, mayRecord, mayDecide } = props;
  return (
    <div className="request-actions">
      {request.isAskedOfMe && <AskedActions {...props} />}
      {mayDecide && request.state === 'open' && <OpenActions {...props} />}
      {mayDecide && request.state === 'informed' && <NoticeActions {...props} />}
      {mayDecide && isDecided(request.state) && <DecidedActions {...props} />}
      {mayRecord && isDenied(request.state) && <DisputeActions {...props} />}
      {mayRecord && request.state === 'open' && (
        <LayerButton label="Member took it back" look="quiet">
          {(close) => <WithdrawForm place={props.place} onClose={close} />}
        </LayerButton>
      )}
    </div>
  );
}

const isDecided = (state: string): boolean => isAccepted(state) || isDenied(state);

/** Of whoever is asked about the request. */
const AskedActions = ({ place, request }: ActionsProps): ReactNode => (
  <>
    {request.note?.isSigned === true && (
      <AmendButton place={place} note={request.note} isNotice={request.informedBy !== null} />
    )}
    <LayerButton label="Answer">{(close) => <AnswerForm place={place} onClose={close} />}</LayerButton>
  </>
);

const AmendButton = ({
  place,
  note,
  isNotice,
}: {
  readonly place: RequestPlace;
  readonly note: NonNullable<ShownRequestFragment['note']>;
  readonly isNotice: boolean;
}): ReactNode => (
  <LayerButton label="Write the correction" look="chief">
    {(close) => <AmendForm place={place} note={note} isNotice={isNotice} onClose={close} />}
  </LayerButton>
);

/** Of a director, until the request is decided. */
function OpenActions({ place, request, lastContact }: ActionsProps): ReactNode {
  const { mayExtendTo } = request;
  return (
    <>
      <LayerButton label="Decide" look="chief">
        {(close) => (
          <DecideForm
            place={place}
            isAboutNote={request.note !== null}
            isAmended={has(request, 'amended')}
            lastContact={lastContact}
            onClose={close}
          />
        )}
      </LayerButton>
      <AmendingActions place={place} request={request} />
      {mayExtendTo !== null && (
        <LayerButton label="Take more time">
          {(close) => (
            <ExtendForm place={place} latest={mayExtendTo} lastContact={lastContact} onClose={close} />
          )}
        </LayerButton>
      )}
      {has(request, 'extended') && (
        <LetterButton place={place} letter="extension" label="Letter about the delay" />
      )}
    </>
  );
}

/** Of a director, about a notice of another practice: there is nothing to decide. */
const NoticeActions = ({ place, request }: ActionsProps): ReactNode => (
  <>
    <AmendingActions place={place} request={request} />
    <LayerButton label="Was entered by mistake" look="quiet">
      {(close) => <MistakenNoticeForm place={place} onClose={close} />}
    </LayerButton>
  </>
);

/** Of a director who wants the record amended: ask for it, or link what is there. */
const AmendingActions = ({ place, request }: Pick<ActionsProps, 'place' | 'request'>): ReactNode => (
  <>
    {request.askable.length > 0 && (
      <LayerButton label="Ask a clinician">
        {(close) => (
          <AskForm
            place={place}
            askable={request.askable}
            hasDay={request.informedBy === null}
            onClose={close}
          />
        )}
      </LayerButton>
    )}
    <LayerButton label={request.note?.isSigned === true ? 'Link an entry' : 'Record was amended'}>
      {(close) => <LinkForm place={place} note={request.note} onClose={close} />}
    </LayerButton>
  </>
);

/** Of a director, once the request is decided. */
function DecidedActions({ place, request, lastContact }: ActionsProps): ReactNode {
  const owes = (duty: string): boolean => request.duties.includes(duty);
  const isRebuttable = request.dispute === 'disagreed' && !has(request, 'rebutted');
  return (
    <>
      <LetterButton
        place={place}
        letter="decision"
        label="Letter with the decision"
        look={owes('send_decision') ? 'chief' : 'plain'}
      />
      {owes('send_decision') && (
        <LayerButton label="Member was told">
          {(close) => <SentForm place={place} letter="decision" onClose={close} />}
        </LayerButton>
      )}
      {owes('amend') && <AmendingActions place={place} request={request} />}
      {isAccepted(request.state) && (
        <LayerButton label="Name who is to be told">
          {(close) => <NamePersonForm place={place} onClose={close} />}
        </LayerButton>
      )}
      {isRebuttable && (
        <LayerButton label="Answer the statement">
          {(close) => <RebutForm place={place} lastContact={lastContact} onClose={close} />}
        </LayerButton>
      )}
      {has(request, 'rebutted') && (
        <LetterButton place={place} letter="rebuttal" label="Letter with the answer" />
      )}
      {owes('send_rebuttal') && (
        <LayerButton label="Member got a copy">
          {(close) => <SentForm place={place} letter="rebuttal" onClose={close} />}
        </LayerButton>
      )}
    </>
  );
}

/** What the member does about a denial, entered by whoever they hand it to. */
const DisputeActions = ({ place, request }: ActionsProps): ReactNode => (
  <>
    {request.dispute !== 'disagreed' && (
      <LayerButton label="Statement of disagreement">
        {(close) => <DisagreeForm place={place} onClose={close} />}
      </LayerButton>
    )}
    {request.dispute === 'none' && (
      <LayerButton label="Member wants the denial to go along" look="quiet">
        {(close) => <GoAlongForm place={place} onClose={close} />}
      </LayerButton>
    )}
  </>
);
