import type { ReactNode } from 'react';
import type { SitesAndStaffQuery } from '../../gql/graphql.ts';
import { textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { timeZonesWith } from '../../platform/time-zones.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { SelectField, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { saveSiteMutation } from './sites-and-staff.graphql.ts';

export type SiteOnRecord = SitesAndStaffQuery['sitesOnRecord'][number];

interface SiteFormProps {
  /** Null: a new site. */
  readonly site: SiteOnRecord | null;
  readonly onClose: () => void;
}

/** Adds a place where groups meet, or changes its name; its clock dates every session that is held there. */
export function SiteForm({ site, onClose }: SiteFormProps): ReactNode {
  const save = useEntry(saveSiteMutation);
  const { viewer } = usePractice();
  const here = site?.timeZone ?? viewer.organization.timeZone;
  return (
    <FormLayer
      title={site === null ? 'New site' : 'Change the site'}
      intro="Sessions are dated by the clock of their site. Once there are sessions, the time zone stays."
      submit={site === null ? 'Add the site' : 'Save'}
      onClose={onClose}
      onSubmit={(values) =>
        save({
          siteId: site?.id ?? null,
          baseVersion: site?.version ?? null,
          site: { name: textIn(values, 'name'), timeZone: textIn(values, 'timeZone') },
        })
      }
    >
      <TextField
        name="name"
        label="Name"
        wide
        defaultValue={site?.name ?? ''}
        data-first-focus=""
        autoComplete="off"
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        wide
        defaultValue={here}
        options={timeZonesWith(here).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </FormLayer>
  );
}
