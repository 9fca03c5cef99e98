create table clinic.referral (
    id                uuid primary key,
    reference         text        not null unique,
    state             text        not null,
    open              boolean     not null generated always as (state not in (
        'RETURNED_WITH_ADVICE', 'DECLINED', 'COMPLETED', 'WITHDRAWN', 'SENT_TO_EMERGENCY', 'ENTERED_IN_ERROR')) stored,
    pathway           text,
    urgency           text,
    source            text        not null,
    given_name        text        not null,
    family_name       text        not null,
    -- the name folded for comparison: compatibility form, lower case, single spaces
    name_key          text        not null,
    date_of_birth     date        not null,
    sex_at_birth      text,
    phone             text,
    email             text,
    address           text,
    identifier_system text,
    identifier_value  text,
    practice          text,
    restless_legs     jsonb       not null,
    veins             jsonb       not null,
    background        jsonb       not null,
    received_at       timestamptz not null,
    clock_start       timestamptz not null,
    resubmission_of   uuid references clinic.referral (id),
    version           integer     not null default 0
);

-- A patient has one open referral: held by construction, whatever runs at the same time.
create unique index one_open_referral_per_identifier on clinic.referral (identifier_system, identifier_value)
    where open and identifier_value is not null;
create unique index one_open_referral_per_person on clinic.referral (name_key, date_of_birth) where open;
create index referral_by_person on clinic.referral (name_key, date_of_birth, received_at desc);
create index referral_by_identifier on clinic.referral (identifier_system, identifier_value, received_at desc);
create index referral_by_birth on clinic.referral (date_of_birth);
create index referral_by_arrival on clinic.referral (received_at desc, id);

create table clinic.referral_event (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    kind        text        not null,
    at          timestamptz not null,
    actor       text        not null,
    role        text        not null,
    detail      text
);

create index referral_event_by_referral on clinic.referral_event (referral_id, id);

create function clinic.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger referral_event_is_append_only before update or delete or truncate on clinic.referral_event
    for each statement execute function clinic.refuse_change();

-- What staff wrote down while they worked, and what the patient or the practice answered.
create table clinic.note (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    kind        text        not null check (kind in ('NOTE', 'INFORMATION')),
    at          timestamptz not null,
    actor       text        not null,
    role        text        not null,
    task        text,
    text        text        not null
);

create index note_by_referral on clinic.note (referral_id, id);
