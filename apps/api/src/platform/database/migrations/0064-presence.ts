import { protectRows } from '../row-security.ts';

export const name = 'Presence1764000000064';

/**
 * Who has which session open at this moment, so that colleagues see each other. It is no record: each row is written over and over,
 * forgotten when it is old, and lost with a crash.
 */
export const up = /* sql */ `
create unlogged table session_presence (
  organization_id uuid not null,
  session_id      uuid not null,
  staff_id        uuid not null,
  group_id        uuid not null,
  -- Whose record they have open; null for the group note.
  client_id       uuid,
  seen_at         timestamptz not null,
  primary key (organization_id, session_id, staff_id)
);
${protectRows('session_presence', { scope: 'group', dataClass: 'body' })}
grant select, insert, update, delete on session_presence to concord_api;
`;

export const down = /* sql */ `
drop table session_presence;
`;
