import { sayState } from '@concord/domain/audit-samples';
import type { FigureTable } from '../../platform/csv.ts';
import type { AuditSampleQuery } from '../../gql/graphql.ts';

/** The sample as it is saved: each record with its number, so that the draw can be done again elsewhere. */
export const recordsAsTable = ({ sample, draw, records }: AuditSampleQuery['auditSample']): FigureTable => ({
  columns: [
    { label: 'Place', numeric: true },
    { label: 'Note' },
    { label: 'Number (SHA-256)' },
    { label: 'Stratum' },
    { label: 'Session' },
    { label: 'Group' },
    { label: 'Member' },
    { label: 'First reviewer' },
    { label: 'Second reviewer' },
    { label: 'State' },
    { label: 'Seed' },
    { label: 'Population', numeric: true },
  ],
  rows:
    records.length > 0
      ? records.map((record) => [
          record.place,
          record.externalId,
          record.digest,
          record.stratum,
          record.session.date,
          record.group.name,
          record.client.label,
          record.firstReviewer,
          record.secondReviewer ?? '',
          sayState(record.state),
          sample.seed,
          draw.population,
        ])
      : draw.drawn.map(({ externalId, digest, stratum }, index) => [
          index + 1,
          externalId,
          digest,
          stratum,
          '',
          '',
          '',
          '',
          '',
          'draft',
          sample.seed,
          draw.population,
        ]),
});
