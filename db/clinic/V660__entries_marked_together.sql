-- What is to be done about new entries of timelines is marked once for all that one statement adds, and not entry by entry: for
-- the figures once for each referral, for the archive by its last entry.
create function clinic.mark_timelines_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into clinic.figure_due (referral_id)
    select distinct added.referral_id from added where added.archived is null;
    insert into clinic.archive_due (referral_id, since, not_before)
    select referral.id, max(added.at), max(added.at)
    from added join clinic.referral on referral.id = added.referral_id and not referral.open
    where added.archived is null group by referral.id;
    return null;
end $$;

revoke execute on function clinic.mark_timelines_due() from public;

-- Each try for half a second, as in V617: nobody waits for long behind this.
do $$
begin
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table clinic.referral_event in access exclusive mode;
            return;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds clinic.referral_event for long: start again later';
end $$;

drop trigger figure_is_due on clinic.referral_event;
drop trigger archive_is_due on clinic.referral_event;
drop function clinic.mark_figure_due();
drop function clinic.mark_archive_due();

create trigger timelines_are_due after insert on clinic.referral_event
    referencing new table as added for each statement execute function clinic.mark_timelines_due();
