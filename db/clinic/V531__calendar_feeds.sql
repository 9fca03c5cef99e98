-- A room's or a clinician's appointments for the calendar on somebody's telephone. Whoever knows the address reads it, so
-- that of the address only a hash is kept: who has lost it gets a new one, and the old one ends.
create table clinic.calendar_feed (
    id           bigint      primary key generated always as identity,
    room         smallint    unique references clinic.room (number),
    clinician_id smallint    unique references clinic.clinician (id),
    secret_hash  bytea       not null unique check (length(secret_hash) = 32),
    made_by      text        not null,
    made_at      timestamptz not null,
    check ((room is null) <> (clinician_id is null))
);
