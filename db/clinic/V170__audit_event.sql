-- Who looked at or changed what, why and from where: ids and codes, never a patient's words. Nothing here refers to a
-- referral by a foreign key, since the record of who read it outlives an erased referral.
create table clinic.audit_event (
    id          bigint      not null generated always as identity,
    -- the database's own time, of the insert and not of the transaction
    at          timestamptz not null default clock_timestamp(),
    actor       text        not null check (length(actor) <= 255),
    role        text        not null check (role ~ '^[A-Z_]{1,40}$'),
    action      text        not null check (action ~ '^[A-Z_]{1,40}$'),
    referral_id uuid,
    reason      text        not null check (reason ~ '^[A-Z_]{1,40}$'),
    reason_id   text        check (length(reason_id) <= 64),
    subject     text        check (length(subject) <= 1000),
    address     text        check (length(address) <= 64),
    outcome     text        not null check (outcome in ('DONE', 'REFUSED')),
    primary key (at, id)
) partition by range (at);

create index audit_event_by_referral on clinic.audit_event (referral_id, at desc, id desc) where referral_id is not null;
create index audit_event_by_actor on clinic.audit_event (actor, at desc, id desc);

-- The chain beside the rows, so that a row is never changed: each hash covers the one before and one row.
create table clinic.audit_link (
    position bigint      primary key,
    event_id bigint      not null unique,
    event_at timestamptz not null,
    hash     bytea       not null check (length(hash) = 32)
);

create trigger audit_link_is_append_only before update or delete or truncate on clinic.audit_link
    for each statement execute function clinic.refuse_change();
create trigger audit_event_is_append_only before update or delete or truncate on clinic.audit_event
    for each statement execute function clinic.refuse_change();

-- A write outside of every month's partition must not be lost. Verification reports what has come to lie here.
create table clinic.audit_event_elsewhen partition of clinic.audit_event default;
create trigger audit_event_is_append_only before update or delete or truncate on clinic.audit_event_elsewhen
    for each statement execute function clinic.refuse_change();

-- Makes the partitions of the present month and of the months after it, as many as are missing. With its owner's rights,
-- because the application, which calls it every day, may not create tables.
create function clinic.make_audit_partitions(months_ahead integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    -- months begin in UTC, whatever the session's zone
    first_month timestamp := date_trunc('month', now() at time zone 'UTC');
    month timestamp;
    name text;
    made integer := 0;
begin
    if months_ahead not between 1 and 36 then
        raise exception 'months_ahead must be from 1 to 36';
    end if;
    for ahead in 0 .. months_ahead loop
        month := first_month + make_interval(months => ahead);
        name := 'audit_event_' || to_char(month, 'YYYY_MM');
        if to_regclass('clinic.' || name) is null then
            execute format('create table clinic.%I partition of clinic.audit_event for values from (%L) to (%L)',
                name, to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
                to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
            -- a trigger of the whole table does not see a statement against one partition
            execute format('create trigger audit_event_is_append_only before update or delete or truncate on clinic.%I
                for each statement execute function clinic.refuse_change()', name);
            made := made + 1;
        end if;
    end loop;
    return made;
end $$;

revoke execute on function clinic.make_audit_partitions(integer) from public;

do $$ begin perform clinic.make_audit_partitions(12); end $$;
