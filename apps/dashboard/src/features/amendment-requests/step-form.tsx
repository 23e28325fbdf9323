import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEntry } from '../../platform/use-entry.ts';
import type { ChangeAnswer, EntryOutcome } from '../../platform/use-entry.ts';
import { FormLayer } from '../../ui/form/form-layer.tsx';

/** Which request of which client a form is about. */
export interface RequestPlace {
  readonly clientId: string;
  readonly requestId: string;
}

type StepVariables<Said> = RequestPlace & { readonly id: string } & Said;

interface StepFormProps<Said extends object> {
  readonly place: RequestPlace;
  readonly mutation: TypedDocumentNode<ChangeAnswer, StepVariables<Said>>;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly submit: string;
  readonly look?: 'layer' | 'side-panel';
  /** What was entered, or what is wrong with it before anything is sent. */
  readonly read: (values: FormData) => { readonly said: Said } | EntryOutcome;
  readonly onRefused?: (code: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form that takes a step of a request; every try has the same identifier, so that a second one after a lost answer does nothing twice. */
export function StepForm<Said extends object>(props: StepFormProps<Said>): ReactNode {
  const { place, mutation, title, intro, submit, look = 'layer', read, onRefused, onClose, children } = props;
  const send = useEntry(mutation);
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FormLayer
      title={title}
      intro={intro}
      submit={submit}
      look={look}
      onClose={onClose}
      onSubmit={async (values) => {
        const entered = read(values);
        if ('kind' in entered) return entered;
        const outcome = await send({ id, ...place, ...entered.said });
        if (outcome.kind === 'refused') onRefused?.(outcome.code);
        return outcome;
      }}
    >
      {children}
    </FormLayer>
  );
}
