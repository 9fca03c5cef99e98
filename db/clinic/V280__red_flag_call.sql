-- The red-flag call: what came of each, the tries to reach the patient, who is seen where by when, and which findings a
-- clinician named who let the patient go on in spite of them.
create table clinic.red_flag_call (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    task        text        not null,
    at          timestamptz not null,
    called_by   text        not null,
    outcome     text        not null,
    spoke_with  text,
    asked       jsonb       not null,
    test        text        check (test in ('SCAN', 'D_DIMER', 'SCAN_AND_D_DIMER')),
    who         text,
    place       text,
    seen_by     timestamptz,
    done        text[]      not null,
    scan        text        check (scan in ('NO_CLOT', 'SUPERFICIAL_CLOT', 'DEEP_CLOT', 'NOT_CLEAR')),
    d_dimer     numeric(8, 1) check (d_dimer > 0),
    findings    text[]      not null,
    reason      text,
    -- a finding is passed over by a person who says why, or not at all
    check (cardinality(findings) = 0 or reason is not null),
    -- "today" is an appointment with somebody, at a time
    check (outcome not in ('SEEN_TODAY', 'SCAN_TODAY', 'EXAMINE_TODAY') or (who is not null and seen_by is not null))
);

create index red_flag_call_by_referral on clinic.red_flag_call (referral_id, id desc);

-- Items of the Wells score can be "not examined": the score is then a range, and its result incomplete.
alter table clinic.thrombosis_check
    add column wells_most smallint check (wells_most between wells_score and 9),
    add column d_dimer numeric(8, 1) check (d_dimer > 0),
    add column d_dimer_threshold integer,
    add column d_dimer_result text check (d_dimer_result in ('POSITIVE', 'NEGATIVE', 'NOT_RELIABLE')),
    add column anticoagulated text not null default 'NOT_ASKED'
        check (anticoagulated in ('YES', 'NO', 'UNKNOWN', 'NOT_ASKED')),
    add check (num_nonnulls(d_dimer, d_dimer_threshold, d_dimer_result) in (0, 3)),
    drop constraint thrombosis_check_result_check,
    add check (result in ('HOSPITAL_TODAY', 'LIKELY', 'UNLIKELY', 'INCOMPLETE')),
    drop constraint thrombosis_check_check,
    drop constraint thrombosis_check_check1,
    drop constraint thrombosis_check_check2,
    -- who should go to hospital today and does not has a reason on record, or was seen and scanned since
    add check (result is distinct from 'HOSPITAL_TODAY' or outcome = 'EMERGENCY' or override_reason is not null
               or task = 'ConfirmSeenToday'),
    -- an emergency does not wait until all is answered
    add check (num_nonnulls(wells, risk) > 0);

-- Erased with the rest of a record, as the checks of the legs are.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    legs text := $part$(17, 'thrombosis_check', 'referral_id = $1'),$part$;
    call_and_legs text := $part$(17, 'red_flag_call', 'referral_id = $1'),
            (17, 'thrombosis_check', 'referral_id = $1'),$part$;
begin
    if strpos(definition, legs) = 0 then
        raise exception 'clinic.erase_referral does not list thrombosis_check as expected';
    end if;
    execute replace(definition, legs, call_and_legs);
end $$;
