/** [the form that is looked for, as PostgreSQL writes it; what it becomes] of conditions of policies. */
export type Rewriting = readonly (readonly [string, string])[];

/** Steps that replace each form in turn, for `rewritePolicies`. */
export const replaceEach = (pairs: Rewriting): string =>
  pairs
    .map(
      ([form, becomes]) => `  condition := regexp_replace(condition, $r$${form}$r$, $r$${becomes}$r$, 'g');`,
    )
    .join('\n');

/** SQL that takes the condition of each policy through steps, and leaves alone what they do not change. */
export const rewritePolicies = (steps: string): string => `
create function pg_temp.rewritten(condition text) returns text language plpgsql as $f$
begin
${steps}
  return condition;
end $f$;
do $$
declare policy record; using_now text; check_now text;
begin
  for policy in select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' loop
    using_now := pg_temp.rewritten(policy.qual);
    check_now := pg_temp.rewritten(policy.with_check);
    if using_now is distinct from policy.qual or check_now is distinct from policy.with_check then
      execute format('alter policy %I on %I', policy.policyname, policy.tablename)
        || coalesce(' using (' || using_now || ')', '') || coalesce(' with check (' || check_now || ')', '');
    end if;
  end loop;
end $$;
drop function pg_temp.rewritten(text);
`;
