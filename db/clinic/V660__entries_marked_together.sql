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

select clinic.lock_when_free('clinic.referral_event');

drop trigger figure_is_due on clinic.referral_event;
drop trigger archive_is_due on clinic.referral_event;
drop function clinic.mark_figure_due();
drop function clinic.mark_archive_due();

create trigger timelines_are_due after insert on clinic.referral_event
    referencing new table as added for each statement execute function clinic.mark_timelines_due();
