import { hasText } from '../has-text.ts';

export const name = 'BlankFollowUps1764000000074';

const recorded = (value: string): string =>
  `coalesce(array_agg(${value} order by s.starts_at, s.external_id collate "C") filter (where a.status is not null), '{}')`;

/**
 * A follow-up that holds nothing but white space says nothing. Seats that were counted before that held for all kinds of white space
 * are counted again, one practice after the other, as row-level security shows them.
 */
export const up = /* sql */ `
do $$
declare
  practice uuid;
begin
  perform set_config('app.all_groups', 'on', true), set_config('app.all_clients', 'on', true);
  for practice in select organization_id from organization loop
    perform set_config('app.organization', practice::text, true);
    with blank as (
      select distinct group_id, client_id from attendance
      where organization_id = practice and follow_up is not null and not ${hasText('follow_up')}
    ),
    counted as (
      select m.id, ${recorded(hasText('a.follow_up'))} as followed_up
      from blank join membership m on m.organization_id = practice and m.group_id = blank.group_id and m.client_id = blank.client_id
      join session s on s.organization_id = practice and s.group_id = m.group_id and s.status = 'held'
        and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
      join attendance a on a.organization_id = practice and a.session_id = s.id and a.client_id = m.client_id
      group by m.id
    )
    update membership_seats seats set followed_up = counted.followed_up from counted
    where seats.organization_id = practice and seats.membership_id = counted.id and seats.followed_up <> counted.followed_up;
  end loop;
  perform set_config('app.all_groups', '', true), set_config('app.all_clients', '', true),
    set_config('app.organization', '', true);
end $$;
`;

/** What was counted before said less of the records: there is nothing to bring back. */
export const down = /* sql */ `
select 1;
`;
