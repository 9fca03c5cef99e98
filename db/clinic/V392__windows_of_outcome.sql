-- Scores at the times at which patients are asked: at the review after six weeks, and at the recalls after 6, 12 and 24 months;
-- and whether iron or a medicine was changed as well. Past cohorts tell one score after treatment and the day of it.
alter table clinic.outcome
    add column rating_at_6_weeks   smallint,
    add column rating_at_6_months  smallint,
    add column rating_at_12_months smallint,
    add column rating_at_24_months smallint,
    add column nights_at_6_weeks   smallint,
    add column nights_at_6_months  smallint,
    add column nights_at_12_months smallint,
    add column nights_at_24_months smallint,
    add column changed_beside      text
        check (changed_beside in ('NOTHING_RECORDED', 'IRON', 'MEDICINE', 'IRON_AND_MEDICINE'));

create or replace view clinic.referral_outcome as
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
                             and assessment.overridden) then 'TREATMENT_ADVICE' end,
           case when exists (select from clinic.safety_check
                             join clinic.treatment_course course on course.id = safety_check.course_id
                             where course.referral_id = referral.id
                             and safety_check.overridden)
                or treated.contraindication_passed then 'CONTRAINDICATION' end,
           case when treated.limit_passed then 'DOSE_LIMIT' end,
           case when treated.interval_passed then 'SESSION_INTERVAL' end], null) as overrides,
       later.rls_back_at,
       coalesce(later.rls_followed, 0)::smallint as rls_followed,
       later.veins_back_at,
       coalesce(later.veins_followed, 0)::smallint as veins_followed,
       outcome.rls_severity as rating_at_6_weeks,
       later.rating_at_6 as rating_at_6_months,
       later.rating_at_12 as rating_at_12_months,
       later.rating_at_24 as rating_at_24_months,
       outcome.nights_per_week as nights_at_6_weeks,
       later.nights_at_6 as nights_at_6_months,
       later.nights_at_12 as nights_at_12_months,
       later.nights_at_24 as nights_at_24_months,
       case
           when causes.iron and causes.medicine then 'IRON_AND_MEDICINE'
           when causes.iron then 'IRON'
           when causes.medicine then 'MEDICINE'
           else 'NOTHING_RECORDED'
       end as changed_beside
from clinic.referral
join clinic.triage_result triage on triage.referral_id = referral.id
left join lateral (
    select review.explained_otherwise from clinic.review
    where review.referral_id = referral.id and review.explained_otherwise is not null
    order by review.id desc limit 1) criterion on true
left join lateral (
    select min(session.at) as first_at,
           (array_agg(course.modality order by session.at, course.number))[1] as modality,
           bool_or(session.limit_passed) as limit_passed,
           bool_or(session.contraindication_passed) as contraindication_passed,
           bool_or(session.interval_passed) as interval_passed
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
           bool_or(recall.recurrence) filter (where recall.months = 24) as veins_back_at_24,
           min(recall.months) filter (where back.rls) as rls_back_at,
           max(recall.months) filter (where back.rls is not null) as rls_followed,
           min(recall.months) filter (where recall.recurrence) as veins_back_at,
           max(recall.months) filter (where recall.recurrence is not null) as veins_followed,
           max(recall.rls_severity) filter (where recall.months = 6) as rating_at_6,
           max(recall.rls_severity) filter (where recall.months = 12) as rating_at_12,
           max(recall.rls_severity) filter (where recall.months = 24) as rating_at_24,
           max(recall.nights_per_week) filter (where recall.months = 6) as nights_at_6,
           max(recall.nights_per_week) filter (where recall.months = 12) as nights_at_12,
           max(recall.nights_per_week) filter (where recall.months = 24) as nights_at_24
    from clinic.recall
    cross join lateral (
        select recall.rls_severity
            >= coalesce(assessed.rls_severity, (referral.restless_legs ->> 'severity')::smallint) as rls) back
    where recall.referral_id = referral.id and recall.state = 'REACHED') later on true
left join lateral (
    -- a cause that a physician had treated first: what changed beside the veins
    select coalesce(bool_or('IRON' = any (review.causes)), false) as iron,
           coalesce(bool_or('MEDICINE' = any (review.causes)), false) as medicine
    from clinic.review where review.referral_id = referral.id and review.decision = 'TREAT_CAUSE') causes on true
where referral.state <> 'ENTERED_IN_ERROR';


drop trigger outcome_is_due on clinic.review;
create trigger outcome_is_due after insert on clinic.review
    for each row when (new.explained_otherwise is not null or new.causes <> '{}')
    execute function clinic.mark_outcome_due();

insert into clinic.outcome_due (referral_id) select id from clinic.referral;
