-- The timeline and the rows behind the figures, in parts: the current one, in which everything is written, and one for each
-- month, to which what a closed referral has there is moved some months after its last entry. All are read, erased from and
-- counted as one table, by whoever knows nothing of parts as well. What stood there before is the current part, as it lies.

-- Both at once, each try for half a second and given back if it does not succeed: whoever has one of them and waits for the other
-- is let through, and nobody waits longer behind this. Somebody who holds a table for long, such as a backup, stops this start.
do $$
begin
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table clinic.figure_case, clinic.referral_event in access exclusive mode;
            return;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds clinic.referral_event or clinic.figure_case for long: start again later';
end $$;
alter table clinic.referral_event rename to referral_event_current;
alter table clinic.figure_case rename to figure_case_current;

alter table clinic.referral_event_current alter column id drop identity;
alter table clinic.referral_event_current rename constraint referral_event_pkey to referral_event_current_pkey;
alter index clinic.referral_event_by_referral rename to referral_event_current_by_referral;
alter index clinic.figure_case_by_referral rename to figure_case_current_by_referral;
alter index clinic.figure_case_by_figure rename to figure_case_current_by_figure;
drop trigger figure_is_due on clinic.referral_event_current;
drop trigger referral_event_loses_only_the_patient on clinic.referral_event_current;

create table clinic.referral_event (
    -- one number for all parts; each holds its own once
    id              bigint      not null generated always as identity,
    -- of a referral that is there, which the current part's foreign key holds; another one here would lock the referrals
    referral_id     uuid        not null,
    kind            text        not null,
    at              timestamptz not null,
    actor           text        not null,
    role            text        not null,
    -- the engine's id of the task, or of the wait; the same where it begins and where it ends
    step            text,
    due_at          timestamptz,
    process         text,
    process_version integer,
    entry           jsonb       not null,
    -- the month of the referral's last entry when it was moved; null in the current part
    archived        date,
    constraint an_entry_of_its_kind check (
        (entry ->> 'kind' = kind or (entry ->> 'kind' in ('NOTED_BEFORE', 'ERASED') and entry ->> 'of' = kind))
        and entry ? 'version')
) partition by list (archived);

create table clinic.figure_case (
    referral_id uuid,
    on_day      date    not null,
    value       integer not null,
    figure      text    not null,
    pathway     text    not null,
    part        text    not null,
    archived    date
) partition by list (archived);

alter table clinic.referral_event attach partition clinic.referral_event_current for values in (null);
alter table clinic.figure_case attach partition clinic.figure_case_current for values in (null);
create index referral_event_by_referral on clinic.referral_event (referral_id, id);
create index figure_case_by_referral on clinic.figure_case (referral_id);
create index figure_case_by_figure on clinic.figure_case (figure, part, on_day);

do $$
declare
    last bigint := (select max(id) from clinic.referral_event);
begin
    perform setval(pg_get_serial_sequence('clinic.referral_event', 'id'), coalesce(last, 1), last is not null);
end $$;

-- As before; and an entry may be moved as it stands, which the function below alone can do.
create or replace function clinic.refuse_change_but_erasure() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (new.id, new.referral_id, new.kind, new.at, new.role, new.step, new.due_at, new.process, new.process_version)
            is distinct from
            (old.id, old.referral_id, old.kind, old.at, old.role, old.step, old.due_at, old.process, old.process_version)
        then
        raise exception '% is append-only', tg_table_name;
    elsif new.archived is distinct from old.archived then
        if old.archived is not null or (new.entry, new.actor) is distinct from (old.entry, old.actor) then
            raise exception '% is append-only', tg_table_name;
        end if;
    elsif (new.entry is distinct from jsonb_build_object('kind', 'ERASED', 'version', 1, 'of', old.kind)
            and new.entry is distinct from old.entry)
        or new.actor not in (old.actor, 'patient')
        or not exists (select from clinic.erasure where erasure.referral_id = old.referral_id) then
        raise exception '% is append-only', tg_table_name;
    end if;
    return new;
end $$;

create trigger referral_event_loses_only_the_patient before update on clinic.referral_event
    for each row execute function clinic.refuse_change_but_erasure();
create trigger referral_event_is_append_only before delete or truncate on clinic.referral_event
    for each statement execute function clinic.refuse_change();
-- What is moved is nothing new.
create trigger figure_is_due after insert on clinic.referral_event
    for each row when (new.archived is null) execute function clinic.mark_figure_due();

-- Which referrals were closed, or had an entry after that, and when: looked at some months later. As with
-- clinic.figure_due, a referral may stand here several times and nobody waits for anybody; without a foreign key, so that nobody
-- waits for its referral either.
create table clinic.archive_due (
    referral_id uuid        not null,
    since       timestamptz not null,
    -- the same, until somebody found an open task
    not_before  timestamptz not null
);

create index archive_due_by_time on clinic.archive_due (not_before);
create index archive_due_by_referral on clinic.archive_due (referral_id);

create function clinic.mark_archive_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into clinic.archive_due (referral_id, since, not_before)
    select referral.id, new.at, new.at from clinic.referral where referral.id = new.referral_id and not referral.open;
    return null;
end $$;

create trigger archive_is_due after insert on clinic.referral_event
    for each row when (new.archived is null) execute function clinic.mark_archive_due();

-- Makes one of the months' parts that the next function will need, with its owner's rights, because the application may not create
-- tables. Nobody who reads or writes waits for it; should somebody change or clean the timeline as a whole, this gives up.
--
-- Returns how many months are still without one.
create function clinic.make_archive_month(before timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
declare
    missing date[];
    events text;
    figures text;
begin
    -- whoever has it has made them, or makes them
    if not pg_try_advisory_xact_lock(hashtext('clinic.archive')) then
        return 0;
    end if;
    select array_agg(month order by month) into missing
    from (select distinct date_trunc('month', since at time zone 'UTC')::date as month
          from clinic.archive_due where not_before < before) due
    where to_regclass('clinic.referral_event_' || to_char(month, 'YYYY_MM')) is null;
    if missing is null then
        return 0;
    end if;
    events := 'referral_event_' || to_char(missing[1], 'YYYY_MM');
    figures := 'figure_case_' || to_char(missing[1], 'YYYY_MM');
    execute format('create table clinic.%I (like clinic.referral_event including constraints)', events);
    execute format('create unique index %I on clinic.%I (id)', events || '_by_id', events);
    execute format('create trigger referral_event_is_append_only before delete or truncate on clinic.%I
        for each statement execute function clinic.refuse_change()', events);
    execute format('create table clinic.%I (like clinic.figure_case including constraints)', figures);
    execute format('alter table clinic.figure_case attach partition clinic.%I for values in (%L)', figures, missing[1]);
    execute format('alter table clinic.referral_event attach partition clinic.%I for values in (%L)', events, missing[1]);
    return array_length(missing, 1) - 1;
exception when lock_not_available or deadlock_detected then
    return array_length(missing, 1);
end $$;

-- Moves what closed referrals without an entry since then have on the timeline and behind the figures, some referrals at a
-- time: all of each or nothing. Two that call it at once take turns. A referral that somebody works on is left for later, and so
-- is one with an open task, whose timeline is asked for by its steps. So is one whose month has no part yet.
--
-- Returns how many referrals were looked at; none are left once it returns 0.
create function clinic.archive_closed(before timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    candidate uuid;
    is_open boolean;
    month date;
    looked_at integer := 0;
begin
    perform pg_advisory_xact_lock(hashtext('clinic.archive'));
    -- before any referral, as an erasure has it last: whoever counts a referral anew would find its rows gone elsewhere
    perform pg_advisory_xact_lock(hashtext('clinic.figures'));
    for candidate in
        select distinct due.referral_id
        from (select referral_id from clinic.archive_due
              where not_before < before
                and to_regclass('clinic.referral_event_' || to_char(since at time zone 'UTC', 'YYYY_MM')) is not null
              order by not_before limit most) due
    loop
        -- as an erasure does, so that none of the two sees the other by half
        select referral.open into is_open from clinic.referral where referral.id = candidate
            for no key update skip locked;
        continue when not found;
        if exists (select from clinic.open_task where open_task.referral_id = candidate) then
            update clinic.archive_due set not_before = before + interval '1 day'
            where referral_id = candidate and not_before < before;
            looked_at := looked_at + 1;
            continue;
        end if;
        select date_trunc('month', max(since) at time zone 'UTC') into month
        from clinic.archive_due where referral_id = candidate and not_before < before;
        continue when to_regclass('clinic.referral_event_' || to_char(month, 'YYYY_MM')) is null;
        delete from clinic.archive_due where referral_id = candidate and not_before < before;
        looked_at := looked_at + 1;
        -- What was written since then stands in the list by itself, and is looked at in its turn.
        continue when is_open or exists (select from clinic.archive_due where referral_id = candidate);
        update clinic.referral_event set archived = month where referral_id = candidate and archived is null;
        update clinic.figure_case set archived = month where referral_id = candidate and archived is null;
    end loop;
    return looked_at;
end $$;

revoke execute on function clinic.make_archive_month(timestamptz), clinic.archive_closed(timestamptz, integer),
    clinic.mark_archive_due() from public;

-- At once, and not when all migrations have run: another application may be at work.
grant select, insert on clinic.referral_event to "${application}";
grant select, insert, update, delete on clinic.figure_case to "${application}";
revoke all on clinic.referral_event_current, clinic.figure_case_current from "${application}";
