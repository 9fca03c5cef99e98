-- What came of the blood tests that a physician asked for beside the wait: results with their days, or that there are none
-- and why. Only ever added to; the decision that was taken stays.
create table clinic.test_answer (
    id                 bigint generated always as identity primary key,
    referral_id        uuid        not null references clinic.referral (id),
    at                 timestamptz not null,
    actor              text        not null,
    outcome            text        not null,
    results            jsonb       not null,
    dialysis           boolean,
    reason             text,
    recommended_before text,
    recommended        text,
    news               jsonb       not null,
    tells_physician    boolean     not null
);

create index test_answer_by_referral on clinic.test_answer (referral_id, id desc);

-- What was found in a patient's blood goes with the patient.
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
        $part$delete from clinic.test_answer answer where answer.referral_id = erasing;
    $part$ || last_part);
end $$;
