import { protectRows } from '../row-security.ts';

export const name = 'RuleSettings1764000000031';

/** How a practice holds the rules of completeness where it differs from the rule book. Settings are only ever added. */
export const up = /* sql */ `
create table rule_setting (
  organization_id uuid not null,
  rule            text not null,
  -- The last one of a rule holds.
  number          integer not null,
  was             text not null,
  standing        text not null constraint rule_setting_standing check (standing in ('default', 'block', 'warn', 'info', 'off')),
  reason          text not null,
  set_by          uuid not null,
  -- As the person was called then.
  set_by_name     text not null,
  set_at          timestamptz not null,
  primary key (organization_id, rule, number)
);
${protectRows('rule_setting')}
grant select, insert on rule_setting to concord_api;
`;

export const down = /* sql */ `
drop table rule_setting;
`;
