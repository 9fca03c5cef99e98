-- When a record was last touched is asked of every closed one at night, and would be asked of each month's part.

-- The newest entry of what was moved together. Nothing else of the part has to be read for it. Its rows come from one function.
create table clinic.archived_referral (
    referral_id uuid        not null,
    last_entry  timestamptz not null
);

create index archived_referral_by_referral on clinic.archived_referral (referral_id, last_entry);

do $$
declare
    definition text := pg_get_functiondef('clinic.archive_closed(timestamptz, integer)'::regprocedure);
    before text := $part$update clinic.referral_event set archived = month where referral_id = candidate and archived is null;$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.archive_closed does not move the timeline as expected';
    end if;
    execute replace(definition, before,
        $part$with moved as (
            update clinic.referral_event set archived = month where referral_id = candidate and archived is null
            returning at)
        insert into clinic.archived_referral (referral_id, last_entry)
        select candidate, max(at) from moved having count(*) > 0;$part$);
end $$;

insert into clinic.archived_referral (referral_id, last_entry)
select referral_id, max(at) from clinic.referral_event where archived is not null group by referral_id;
