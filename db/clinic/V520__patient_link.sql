-- The links in messages by which patients act for themselves: of one purpose each, for a time. The secret in the address is
-- here as a hash, and sealed while a message may have to be sent once more; the key is not in the database.
create table clinic.patient_link (
    id                uuid        primary key,
    referral_id       uuid        not null references clinic.referral (id),
    purpose           text        not null,
    -- what it is about, such as a booking
    subject           uuid        not null,
    issued_at         timestamptz not null,
    until             timestamptz not null,
    -- null until a message with it goes out
    token_sha256      char(64)    unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    token_sealed      bytea,
    wrong_birth_dates smallint    not null default 0,
    -- when somebody opened it last with the date of birth, and by which secret of its own the page can be sent
    opened_at         timestamptz,
    visit_sha256      char(64)    check (visit_sha256 ~ '^[0-9a-f]{64}$'),
    visit_until       timestamptz,
    used_at           timestamptz,
    revoked_at        timestamptz,
    check (token_sealed is null or token_sha256 is not null),
    check ((visit_sha256 is null) = (opened_at is null) and (visit_until is null) = (opened_at is null))
);

create index patient_link_by_referral on clinic.patient_link (referral_id, issued_at);

-- Patients say by themselves that they will come.
alter table clinic.booking add column confirmed_at timestamptz;

-- The links go with the patient.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    last_part text := '-- A later referral of the same patient';
begin
    if strpos(definition, last_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    execute replace(definition, last_part,
        $part$delete from clinic.patient_link link where link.referral_id = erasing;
    $part$ || last_part);
end $$;
