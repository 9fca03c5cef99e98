-- A leg with a suspected clot, scored by a clinician: the two-level Wells score (NICE NG158) and the grading of a
-- superficial vein thrombosis, each with the rules that fired. Codes and numbers, but for the reason of an override.
create table clinic.thrombosis_check (
    id              bigint generated always as identity primary key,
    referral_id     uuid        not null references clinic.referral (id),
    task            text        not null,
    at              timestamptz not null,
    checked_by      text        not null,
    outcome         text        not null,
    concerns        text[]      not null,
    wells           jsonb,
    wells_score     smallint    check (wells_score between -2 and 9),
    result          text        check (result in ('HOSPITAL_TODAY', 'LIKELY', 'UNLIKELY')),
    distance_cm     numeric(4, 1) check (distance_cm between 0 and 100),
    length_cm       numeric(4, 1) check (length_cm between 0.1 and 100),
    above_knee      boolean,
    risk            text        check (risk in ('HIGH', 'INTERMEDIATE', 'LOW', 'UNKNOWN')),
    rules           jsonb       not null,
    override_reason text,
    check (num_nonnulls(result, risk) > 0),
    check ((wells is null) = (result is null)),
    -- who should go to hospital today and does not has a reason on record
    check (result is distinct from 'HOSPITAL_TODAY' or outcome = 'EMERGENCY' or override_reason is not null)
);

create index thrombosis_check_by_referral on clinic.thrombosis_check (referral_id, id desc);

-- Erased with the rest of a record. The list of what goes stands within the function; it is added to where it stands, so
-- that other additions stay.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    triage text := $part$(17, 'triage_result', 'referral_id = $1'),$part$;
    check_and_triage text := $part$(17, 'thrombosis_check', 'referral_id = $1'),
            (17, 'triage_result', 'referral_id = $1'),$part$;
begin
    if strpos(definition, triage) = 0 then
        raise exception 'clinic.erase_referral does not list triage_result as expected';
    end if;
    execute replace(definition, triage, check_and_triage);
end $$;
