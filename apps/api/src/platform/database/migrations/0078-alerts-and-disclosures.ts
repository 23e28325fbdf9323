import { isOfClass, isOwn, rowCondition } from '../row-security.ts';

export const name = 'AlertsAndDisclosures1764000000078';

const mayLook = `(${isOfClass('audit')}) or (${isOfClass('account')})`;
const signingIn = "current_setting('app.signing_in', true) = 'on'";

const ofTheRecord = rowCondition({ scope: 'client', dataClass: 'body' });

/**
 * That somebody guessed at an account until it was locked, for those who look after accounts to find out why
 * (21 CFR 11.300(d)); and what of clients' records left the practice (45 CFR 164.528): entered once, never changed.
 */
export const up = /* sql */ `
create table sign_in_alert (
  organization_id uuid not null,
  id              uuid not null,
  -- Whose account was guessed at.
  user_id         uuid not null,
  kind            text not null constraint sign_in_alert_kind check (kind in ('password', 'network', 'code', 'confirmation')),
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  -- How often it came to that.
  times           integer not null,
  -- Where the last of each came from: /24 of IPv4, /64 of IPv6.
  networks        text[] not null,
  closed_at       timestamptz,
  closed_by       uuid,
  remark          text,
  primary key (organization_id, id),
  constraint sign_in_alert_user foreign key (organization_id, user_id) references user_account (organization_id, id),
  constraint sign_in_alert_closed check (
    (closed_at is null) = (closed_by is null) and (closed_at is null) = (remark is null))
);
-- What goes on is one alert.
create unique index sign_in_alert_open on sign_in_alert (organization_id, user_id, kind) where closed_at is null;

alter table sign_in_alert enable row level security;
alter table sign_in_alert force row level security;
create policy sign_in_alert_read on sign_in_alert for select to concord_api using (${mayLook});
create policy sign_in_alert_close on sign_in_alert for update to concord_api
  using ((${mayLook}) and closed_at is null)
  with check ((${mayLook}) and ${isOwn('closed_by')});
create policy sign_in_alert_while_signing_in on sign_in_alert for select to concord_api using (${signingIn});
create policy sign_in_alert_raised on sign_in_alert for insert to concord_api with check (${signingIn} and closed_at is null);
create policy sign_in_alert_raised_again on sign_in_alert for update to concord_api
  using (${signingIn} and closed_at is null)
  with check (${signingIn} and closed_at is null);

grant select, insert on sign_in_alert to concord_api;
-- Whose account, since when and of which kind stay as they were written.
grant update (last_at, times, networks, closed_at, closed_by, remark) on sign_in_alert to concord_api;

create table disclosure (
  organization_id uuid not null,
  id              uuid not null,
  client_id       uuid not null,
  disclosed_on    date not null,
  recipient       text not null,
  what            text not null,
  purpose         text not null,
  entered_at      timestamptz not null,
  entered_by      uuid not null,
  -- As they were called then.
  entered_by_name text not null,
  -- The entry that was wrong, in whose place this one stands; it stays to be read.
  replaces        uuid,
  primary key (organization_id, id),
  constraint disclosure_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint disclosure_replaces foreign key (organization_id, replaces) references disclosure (organization_id, id)
);
create index disclosure_of_client on disclosure (organization_id, client_id);
create unique index disclosure_replaced on disclosure (organization_id, replaces) where replaces is not null;

alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy disclosure_read on disclosure for select to concord_api using (${ofTheRecord});
create policy disclosure_entered on disclosure for insert to concord_api with check (${ofTheRecord} and ${isOwn('entered_by')});
-- Neither changed nor removed.
grant select, insert on disclosure to concord_api;
`;

export const down = /* sql */ `
drop table disclosure, sign_in_alert;
`;
