-- What was reported of a patient while a referral was open: added to it, and never instead of it. The sender is given an
-- id and a reference of its own, so that nobody learns whom the clinic knows.
create table clinic.further_report (
    id            uuid        primary key,
    reference     text        not null unique,
    referral_id   uuid        not null references clinic.referral (id),
    source        text        not null,
    date_of_birth date        not null,
    born_at_latest date       not null,
    patient       jsonb       not null,
    restless_legs jsonb       not null,
    veins         jsonb       not null,
    background    jsonb       not null,
    pathway       text        not null,
    urgency       text        not null,
    received_at   timestamptz not null
);

create index further_report_by_referral on clinic.further_report (referral_id, received_at);

-- The closed referral of the same patient that a new one follows.
alter table clinic.referral add column follows uuid references clinic.referral (id);
create index referral_by_follows on clinic.referral (follows) where follows is not null;

do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    own text := 'resubmission_of = null, erased_at';
    last_part text := '-- A later referral of the same patient';
begin
    if strpos(definition, own) = 0 or strpos(definition, last_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    definition := replace(definition, own, 'resubmission_of = null, follows = null, erased_at');
    execute replace(definition, last_part,
        $part$delete from clinic.further_report where further_report.referral_id = erasing;
    update clinic.referral set follows = null where referral.follows = erasing;
    $part$ || last_part);
end $$;
