-- What reception corrected of who a patient is, field by field. The timeline names the fields; what they said stands here
-- alone, for those who may see it.
create table clinic.patient_correction (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    at          timestamptz not null,
    actor       text        not null,
    role        text        not null,
    reason      text        not null,
    field       text        not null,
    was         text,
    now         text,
    check (was is distinct from now)
);

create index patient_correction_by_referral on clinic.patient_correction (referral_id, id);

-- What a patient was called before goes with the patient.
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
        $part$delete from clinic.patient_correction correction where correction.referral_id = erasing;
    $part$ || last_part);
end $$;
