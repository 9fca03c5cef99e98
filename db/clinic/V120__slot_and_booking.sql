create table clinic.room (
    number smallint primary key,
    name   text not null
);

create table clinic.slot (
    id        uuid primary key,
    purpose   text        not null check (purpose in ('ASSESSMENT', 'SESSION')),
    room      smallint    not null references clinic.room (number),
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    check (starts_at < ends_at),
    -- for the foreign key of bookings: a booking is for what its slot is for
    unique (id, purpose),
    -- A room is used for one thing at a time. The room stands as a range of one number, because equality would need the
    -- extension btree_gist, which an external server may not let the application create.
    constraint slots_of_a_room_do_not_overlap exclude using gist (
        int4range(room::integer, room::integer, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&)
);

create index slot_by_time on clinic.slot (purpose, starts_at, room);

create table clinic.booking (
    id             uuid primary key,
    position       bigint      not null generated always as identity,
    slot_id        uuid        not null,
    referral_id    uuid        not null references clinic.referral (id),
    purpose        text        not null,
    session_number smallint    check ((session_number is not null) = (purpose = 'SESSION')),
    state          text        not null default 'BOOKED' check (state in ('BOOKED', 'CANCELLED', 'NO_SHOW', 'ATTENDED')),
    booked_at      timestamptz not null,
    booked_by      text        not null,
    told_by        text        not null check (told_by in ('TELEPHONE', 'LETTER', 'EMAIL', 'IN_PERSON')),
    closed_at      timestamptz,
    cancelled_by   text        check ((cancelled_by is not null) = (state = 'CANCELLED')),
    foreign key (slot_id, purpose) references clinic.slot (id, purpose)
);

-- No double booking, by construction.
create unique index one_patient_per_slot on clinic.booking (slot_id) where state in ('BOOKED', 'ATTENDED');
create unique index one_open_booking_per_referral on clinic.booking (referral_id) where state = 'BOOKED';
create index booking_by_referral on clinic.booking (referral_id, position);
