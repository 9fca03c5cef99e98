-- By what a patient is found: names without what people write differently, telephone numbers as they are dialled from
-- anywhere, identifiers without their spaces. Java folds them (clinic.vein.referral.matching); V301 writes those of
-- earlier referrals. Compared byte by byte, so that an index finds what a key begins with.
create table clinic.search_key (
    referral_id uuid not null references clinic.referral (id),
    kind        text not null check (kind in ('GIVEN_NAME', 'FAMILY_NAME', 'TELEPHONE', 'EMAIL', 'IDENTIFIER')),
    key         text not null collate "C",
    primary key (referral_id, kind, key)
);

create index search_key_by_key on clinic.search_key (key, kind);

-- Whether two referrals are of one person, where somebody has said so.
create table clinic.identity_answer (
    referral_id uuid        not null references clinic.referral (id),
    other_id    uuid        not null references clinic.referral (id),
    same_person boolean     not null,
    at          timestamptz not null,
    actor       text        not null,
    primary key (referral_id, other_id),
    check (referral_id <> other_id)
);

create index identity_answer_by_other on clinic.identity_answer (other_id);

-- People share names and birth dates, and identifiers are mistyped: who is who is a question, not a constraint.
drop index clinic.one_open_referral_per_identifier;
drop index clinic.one_open_referral_per_person;
drop index clinic.referral_by_person;
drop index clinic.referral_by_identifier;

alter table clinic.referral drop constraint a_patient_or_erased;
alter table clinic.referral drop column name_key;
alter table clinic.referral
    add constraint a_patient_or_erased check (case
        when erased_at is null
            then num_nulls(reference, given_name, family_name, date_of_birth, restless_legs, veins, background) = 0
        else not open
            and num_nonnulls(reference, given_name, family_name, date_of_birth, sex_at_birth, phone, email,
                address, identifier_system, identifier_value, practice, restless_legs, veins, background,
                resubmission_of) = 0
        end);

-- What was found by goes with the patient.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    named text := 'name_key = null, ';
    last_part text := '-- A later referral of the same patient';
begin
    if strpos(definition, named) = 0 or strpos(definition, last_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    definition := replace(definition, named, '');
    execute replace(definition, last_part,
        $part$delete from clinic.search_key where search_key.referral_id = erasing;
    delete from clinic.identity_answer answer where erasing in (answer.referral_id, answer.other_id);
    $part$ || last_part);
end $$;
