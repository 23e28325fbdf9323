import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SampleFieldsFragment } from '../../gql/graphql.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SampleFieldsProps {
  readonly groups: readonly Named[];
  readonly sites: readonly Named[];
  readonly staff: readonly Named[];
  readonly reviewers: readonly Named[];
  readonly viewerId: string;
  readonly from: string;
  readonly to: string;
  readonly lastDay: string;
  readonly seed: string;
  readonly checklist: readonly string[];
  /** What the draft says that is changed; null for a new one. */
  readonly draft: SampleFieldsFragment | null;
}

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <label className="sample-field">
    <span>{label}</span>
    {children}
  </label>
);

interface ChoicesProps {
  readonly of: readonly Named[];
  readonly all: string;
  /** Several that a draft names; the form chooses one, or keeps these. */
  readonly several: { readonly ids: readonly string[]; readonly label: string };
}

const Choices = ({ of, all, several }: ChoicesProps): ReactNode => (
  <>
    <option value="">{all}</option>
    {several.ids.length > 1 && <option value={several.ids.join(' ')}>{several.label}</option>}
    {of.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </>
);

/** The fields of a sample's definition: purpose, population, size and draw, review. */
export function SampleFields(props: SampleFieldsProps): ReactNode {
  const { groups, sites, staff, reviewers, viewerId, from, to, lastDay, seed, checklist } = props;
  const { draft } = props;
  const [sizeBy, setSizeBy] = useState(draft !== null && draft.size == null ? 'precision' : 'number');
  const chosen = (id: string): boolean =>
    draft === null ? id === viewerId : draft.reviewers.some((reviewer) => reviewer.id === id);
  const groupIds = draft?.groups?.map(({ id }) => id) ?? [];
  const siteIds = draft?.siteIds ?? [];
  const points = (share: number | null | undefined, otherwise: number): number =>
    share == null ? otherwise : Math.round(share * 1000) / 10;
  return (
    <>
      <fieldset>
        <legend>Purpose</legend>
        <Field label="Title">
          <input name="title" required maxLength={120} defaultValue={draft?.title} data-first-focus />
        </Field>
        <Field label="What it is for, in a sentence">
          <input name="reason" required minLength={15} maxLength={500} defaultValue={draft?.reason} />
        </Field>
      </fieldset>
      <fieldset>
        <legend>Population: notes of held sessions</legend>
        <Field label="From">
          <input name="from" type="date" required defaultValue={from} />
        </Field>
        <Field label="To">
          <input name="to" type="date" required defaultValue={to} />
        </Field>
        <Field label="Site">
          <select name="siteIds" defaultValue={siteIds.join(' ')}>
            <Choices
              of={sites}
              all="all sites"
              several={{ ids: siteIds, label: draft?.sites?.join(', ') ?? '' }}
            />
          </select>
        </Field>
        <Field label="Group">
          <select name="groupIds" defaultValue={groupIds.join(' ')}>
            <Choices
              of={groups}
              all="all groups"
              several={{ ids: groupIds, label: `${groupIds.length} groups` }}
            />
          </select>
        </Field>
        <Field label="Author">
          <select name="authorId" defaultValue={draft?.authorId ?? ''}>
            <Choices of={staff} all="all authors" several={{ ids: [], label: '' }} />
          </select>
        </Field>
        <label className="sample-tick">
          <input type="checkbox" name="signedOnly" defaultChecked={draft?.signedOnly ?? true} /> Signed notes
          only
        </label>
      </fieldset>
      <fieldset>
        <legend>Size and draw</legend>
        <Field label="How many">
          <select name="sizeBy" value={sizeBy} onChange={({ target }) => setSizeBy(target.value)}>
            <option value="number">a number of records</option>
            <option value="precision">as many as a margin needs</option>
          </select>
        </Field>
        {sizeBy === 'number' ? (
          <Field label="Records">
            <input name="size" type="number" min={1} max={1000} required defaultValue={draft?.size ?? 30} />
          </Field>
        ) : (
          <>
            <Field label="Margin, ± points">
              <input
                name="margin"
                type="number"
                min={1}
                max={20}
                step={0.5}
                required
                defaultValue={points(draft?.margin, 5)}
              />
            </Field>
            <Field label="Expected errors, %">
              <input
                name="expected"
                type="number"
                min={1}
                max={99}
                required
                defaultValue={points(draft?.expected, 50)}
              />
            </Field>
          </>
        )}
        <Field label="Confidence">
          <select name="confidence" defaultValue={String(draft?.confidence ?? 95)}>
            <option value="90">90%</option>
            <option value="95">95%</option>
            <option value="99">99%</option>
          </select>
        </Field>
        <Field label="Drawn">
          <select name="method" defaultValue={draft?.method ?? 'simple'}>
            <option value="simple">from all records</option>
            <option value="by_group">by group, in proportion</option>
            <option value="by_clinician">by clinician, in proportion</option>
            <option value="by_site">by site, in proportion</option>
          </select>
        </Field>
        <Field label="Seed">
          <input name="seed" required pattern="[A-Za-z0-9_\-]{4,40}" defaultValue={seed} />
        </Field>
      </fieldset>
      <fieldset>
        <legend>Review</legend>
        <div className="sample-field" role="group" aria-label="Reviewers">
          <span>Reviewers</span>
          {reviewers.map(({ id, name }) => (
            <label key={id} className="sample-tick">
              <input type="checkbox" name="reviewers" value={id} defaultChecked={chosen(id)} /> {name}
            </label>
          ))}
        </div>
        <Field label="Reviewed twice, %">
          <input
            name="doubleShare"
            type="number"
            min={0}
            max={100}
            required
            defaultValue={points(draft?.doubleShare, 0)}
          />
        </Field>
        <Field label="Last day on which it opens notes">
          <input name="lastDay" type="date" required defaultValue={lastDay} />
        </Field>
        <label className="sample-field sample-wide">
          <span>Checklist, one question a line; “no” is an error</span>
          <textarea
            name="checklist"
            required
            rows={checklist.length + 1}
            defaultValue={checklist.join('\n')}
          />
        </label>
      </fieldset>
    </>
  );
}
