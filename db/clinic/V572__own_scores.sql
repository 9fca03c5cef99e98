-- What patients are asked of their legs by a link before the assessment and six weeks after treatment, and what they say. The
-- same at 6, 12 and 24 months stands with the recall.
create table clinic.own_scores (
    id              uuid        primary key,
    referral_id     uuid        not null references clinic.referral (id),
    occasion        text        not null check (occasion in ('BEFORE_ASSESSMENT', 'AFTER_6_WEEKS')),
    -- the referral or the course of treatment: once for each
    about           uuid        not null,
    asked_at        timestamptz not null,
    reminders       smallint    not null default 0,
    reminded_at     timestamptz,
    answered_at     timestamptz,
    rls_severity    smallint    check (rls_severity between 0 and 10),
    nights_per_week smallint    check (nights_per_week between 0 and 7),
    sleep           text        check (sleep in ('WELL', 'FAIRLY', 'BADLY')),
    recurrence      boolean,
    unique (occasion, about),
    check (answered_at is not null or num_nonnulls(rls_severity, nights_per_week, sleep, recurrence) = 0)
);

create index own_scores_by_referral on clinic.own_scores (referral_id);

create trigger outcome_is_due after update of answered_at on clinic.own_scores
    for each row execute function clinic.mark_outcome_due();

-- Where nobody rated restless legs at the visit, the patient's own answer to the same question of that time stands.
do $$
declare
    definition text := pg_get_viewdef('clinic.referral_outcome'::regclass);
    of_patient text := '(select own.%1$s from clinic.own_scores own where own.referral_id = referral.id'
        || ' and own.occasion = ''AFTER_6_WEEKS'' and own.answered_at is not null order by own.answered_at desc limit 1)';
    rating text := 'outcome.rls_severity AS rating_at_6_weeks';
    nights text := 'outcome.nights_per_week AS nights_at_6_weeks';
begin
    if strpos(definition, rating) = 0 or strpos(definition, nights) = 0 then
        raise exception 'clinic.referral_outcome does not tell of six weeks as expected';
    end if;
    definition := replace(definition, rating,
        'coalesce(outcome.rls_severity, ' || format(of_patient, 'rls_severity') || ') AS rating_at_6_weeks');
    definition := replace(definition, nights,
        'coalesce(outcome.nights_per_week, ' || format(of_patient, 'nights_per_week') || ') AS nights_at_6_weeks');
    execute 'create or replace view clinic.referral_outcome as ' || definition;
end $$;

-- They go with the patient.
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
        $part$delete from clinic.own_scores own where own.referral_id = erasing;
    $part$ || last_part);
end $$;
