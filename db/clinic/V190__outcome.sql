create table clinic.outcome_import (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    imported_by text        not null
);

-- One row for each patient's way from screening to the last recall. Rows of origin CLINIC are a copy of the view
-- clinic.referral_outcome, kept narrow for the report and written anew from it at any time; the others were imported.
create table clinic.outcome (
    -- columns of fixed width first: a report over a million rows reads them all
    id                         bigint generated always as identity primary key,
    import_id                  bigint references clinic.outcome_import (id),
    referral_id                uuid unique references clinic.referral (id) on delete cascade,
    -- the first 128 bits of a keyed hash; the patient key of the file itself is nowhere kept
    patient                    uuid,
    content_hash               uuid,
    screened_on                date not null,
    treated_on                 date,
    after_on                   date,
    rating_before              smallint check (rating_before between 0 and 10),
    rating_after               smallint check (rating_after between 0 and 10),
    nights_before              smallint check (nights_before between 0 and 7),
    nights_after               smallint check (nights_after between 0 and 7),
    irls_before                smallint check (irls_before between 0 and 40),
    irls_after                 smallint check (irls_after between 0 and 40),
    relieved                   boolean,
    rls_back_by_12_months      boolean,
    rls_back_by_24_months      boolean,
    veins_back_by_12_months    boolean,
    veins_back_by_24_months    boolean,
    origin                     text not null check (origin in ('CLINIC', 'HISTORICAL', 'SYNTHETIC')),
    restless_legs              text not null check (restless_legs in ('CRITERIA_MET', 'SYMPTOM_ONLY', 'NONE')),
    closure                    text,
    treatment                  text check ((treatment is null) = (treated_on is null)),
    product                    text,
    pathway                    text,
    complications              text[] not null default '{}',
    overrides                  text[] not null default '{}',
    series                     text,
    check ((origin = 'CLINIC') = (referral_id is not null)),
    check ((origin = 'CLINIC') = (num_nonnulls(series, patient, content_hash, import_id) = 0)),
    check (origin = 'CLINIC' or num_nulls(series, patient, content_hash, import_id) = 0),
    unique (series, patient, screened_on)
);

-- What a referral's own records say of its outcome. The days are those of UTC.
create view clinic.referral_outcome as
select referral.id as referral_id,
       (referral.received_at at time zone 'UTC')::date as screened_on,
       referral.pathway,
       case
           when not triage.rls_positive then 'NONE'
           -- the fifth criterion of the IRLSSG is the physician's to answer
           when criterion.explained_otherwise = 'NO' then 'CRITERIA_MET'
           else 'SYMPTOM_ONLY'
       end as restless_legs,
       (treated.first_at at time zone 'UTC')::date as treated_on,
       treated.modality as treatment,
       injected.product,
       legs.closure,
       coalesce(outcome.rls_severity, reached.rls_severity)
           < coalesce(assessed.rls_severity, (referral.restless_legs ->> 'severity')::smallint) as relieved,
       coalesce(assessed.rls_severity, (referral.restless_legs ->> 'severity')::smallint) as rating_before,
       coalesce(outcome.rls_severity, reached.rls_severity) as rating_after,
       (referral.restless_legs ->> 'nightsPerWeek')::smallint as nights_before,
       coalesce(outcome.nights_per_week, reached.nights_per_week) as nights_after,
       (referral.restless_legs ->> 'irlsTotal')::smallint as irls_before,
       outcome.irls_total as irls_after,
       (coalesce(outcome.at, reached.made_at) at time zone 'UTC')::date as after_on,
       coalesce(later.rls_back_by_12 or null, later.rls_back_at_12) as rls_back_by_12_months,
       coalesce(later.rls_back_by_24 or null, later.rls_back_at_24) as rls_back_by_24_months,
       coalesce(later.veins_back_by_12 or null, later.veins_back_at_12) as veins_back_by_12_months,
       coalesce(later.veins_back_by_24 or null, later.veins_back_at_24) as veins_back_by_24_months,
       array(select distinct complication.kind from clinic.complication
             where complication.referral_id = referral.id order by 1) as complications,
       array_remove(array[
           case when exists (select from clinic.assessment where assessment.referral_id = referral.id
                             and assessment.override_reason is not null) then 'TREATMENT_ADVICE' end,
           case when exists (select from clinic.safety_check
                             join clinic.treatment_course course on course.id = safety_check.course_id
                             where course.referral_id = referral.id
                             and safety_check.override_reason is not null) then 'CONTRAINDICATION' end,
           case when treated.limit_passed then 'DOSE_LIMIT' end], null) as overrides
from clinic.referral
join clinic.triage_result triage on triage.referral_id = referral.id
left join lateral (
    select review.explained_otherwise from clinic.review
    where review.referral_id = referral.id and review.explained_otherwise is not null
    order by review.id desc limit 1) criterion on true
left join lateral (
    select min(session.at) as first_at,
           (array_agg(course.modality order by session.at, course.number))[1] as modality,
           bool_or(session.limit_passed) as limit_passed
    from clinic.treatment_course course
    join clinic.treatment_session session on session.course_id = course.id
    where course.referral_id = referral.id) treated on true
left join lateral (
    select case when count(distinct treatment.product) > 1 then 'SEVERAL' else max(treatment.product) end as product
    from clinic.treatment_course course
    join clinic.treatment_session session on session.course_id = course.id
    join clinic.treatment on treatment.session_id = session.id
    where course.referral_id = referral.id) injected on true
left join lateral (
    select assessment.rls_severity from clinic.assessment
    where assessment.referral_id = referral.id and (treated.first_at is null or assessment.at <= treated.first_at)
    order by assessment.position desc limit 1) assessed on true
left join lateral (
    select review.id, review.at, review.rls_severity, review.nights_per_week, review.irls_total
    from clinic.outcome_review review where review.referral_id = referral.id
    order by review.position desc limit 1) outcome on true
left join lateral (
    -- the worst leg speaks for the patient
    select case
               when bool_or(leg.closure = 'OPEN') then 'OPEN'
               when bool_or(leg.closure = 'PARTLY_CLOSED') then 'PARTLY_CLOSED'
               when bool_or(leg.closure = 'CLOSED') then 'CLOSED'
               when bool_or(leg.closure = 'NOT_APPLICABLE') then 'NOT_APPLICABLE'
           end as closure
    from clinic.leg_finding leg where leg.outcome_review_id = outcome.id) legs on true
left join lateral (
    select recall.rls_severity, recall.nights_per_week, recall.made_at from clinic.recall
    where recall.referral_id = referral.id and recall.state = 'REACHED'
    order by recall.months limit 1) reached on true
left join lateral (
    -- back: what had become better is at a recall as it was before treatment, or worse
    select bool_or(recall.months <= 12 and back.rls) as rls_back_by_12,
           bool_or(recall.months <= 24 and back.rls) as rls_back_by_24,
           bool_or(back.rls) filter (where recall.months = 12) as rls_back_at_12,
           bool_or(back.rls) filter (where recall.months = 24) as rls_back_at_24,
           bool_or(recall.months <= 12 and recall.recurrence) as veins_back_by_12,
           bool_or(recall.months <= 24 and recall.recurrence) as veins_back_by_24,
           bool_or(recall.recurrence) filter (where recall.months = 12) as veins_back_at_12,
           bool_or(recall.recurrence) filter (where recall.months = 24) as veins_back_at_24
    from clinic.recall
    cross join lateral (
        select recall.rls_severity
            >= coalesce(assessed.rls_severity, (referral.restless_legs ->> 'severity')::smallint) as rls) back
    where recall.referral_id = referral.id and recall.state = 'REACHED') later on true
where referral.state <> 'ENTERED_IN_ERROR';

-- Referrals whose row in clinic.outcome is to be written anew. Appended to without any lock or index, because it happens
-- within the clinic's work; the reader makes up for doubles.
create table clinic.outcome_due (
    referral_id uuid not null
);

create function clinic.mark_outcome_due() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'referral' then
        insert into clinic.outcome_due (referral_id) values (new.id);
    elsif tg_table_name in ('treatment_session', 'safety_check') then
        insert into clinic.outcome_due (referral_id)
        select course.referral_id from clinic.treatment_course course where course.id = new.course_id;
    else
        insert into clinic.outcome_due (referral_id) values (new.referral_id);
    end if;
    return null;
end $$;

create trigger outcome_is_due after update of state on clinic.referral for each row
    when (new.state is distinct from old.state and 'ENTERED_IN_ERROR' in (new.state, old.state))
    execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert or update on clinic.triage_result
    for each row execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.review
    for each row when (new.explained_otherwise is not null) execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.assessment
    for each row execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.safety_check
    for each row when (new.override_reason is not null) execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.treatment_session
    for each row execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.outcome_review
    for each row execute function clinic.mark_outcome_due();
create trigger outcome_is_due after insert on clinic.complication
    for each row execute function clinic.mark_outcome_due();
create trigger outcome_is_due after update of state on clinic.recall
    for each row when (new.state = 'REACHED') execute function clinic.mark_outcome_due();

insert into clinic.outcome_due (referral_id) select id from clinic.referral;

-- Tells a changed key apart before it makes other patients of the same ones.
create table clinic.pseudonym_key_check (
    single_row boolean primary key default true check (single_row),
    value      uuid    not null
);
