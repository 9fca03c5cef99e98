-- What an entry of the timeline tells was text in the words of whoever wrote it, and others read it word by word. From here
-- on it is JSON: its kind, the version of its form, and its fields by name (clinic.vein.referral.timeline).
--
-- Below, each form in which it was ever written, and what it says. A form that is not among them is kept as it stands, as
-- NOTED_BEFORE: nothing is lost, and nothing is guessed.
alter table clinic.referral_event add column entry jsonb;
alter table clinic.referral_event disable trigger referral_event_loses_only_the_patient;

create temporary table form (kind text not null, pattern text not null, fields text not null) on commit drop;

insert into form values
    ('RECEIVED', '([A-Z]+)', '{"source": "Source.\1"}'),
    ('TRIAGED', '(DUAL|VEIN_ONLY|RLS_ONLY|ADVICE), (EMERGENCY|SAME_DAY|URGENT|SOON|ROUTINE)',
        '{"pathway": "\1", "urgency": "\2"}'),
    ('RED_FLAG_RAISED', '(EMERGENCY|SAME_DAY|URGENT|SOON|ROUTINE)', '{"urgency": "\1"}'),
    ('URGENCY_CHANGED', '(EMERGENCY|SAME_DAY|URGENT|SOON|ROUTINE)', '{"urgency": "\1"}'),
    -- The nurse's call had two lists of outcomes; the longer one has all.
    ('RED_FLAG_CLEARED', '([A-Z_]+)', '{"outcome": "HandleRedFlag.Outcome.\1"}'),
    ('CHECKED', '([A-Z_]+)', '{"outcome": "CheckReferral.Outcome.\1", "errorReason": null}'),
    ('CHECKED', '([A-Z_]+), ([A-Z_]+)',
        '{"outcome": "CheckReferral.Outcome.\1", "errorReason": "CheckReferral.ErrorReason.\2"}'),
    ('INFORMATION_REQUESTED', '', '{"missing": []}'),
    ('INFORMATION_OVERDUE', '([A-Z_]+)', '{"outcome": "ChaseInformation.Outcome.\1"}'),
    ('INFORMATION_RECEIVED', 'by telephone', '{"byTelephone": true}'),
    ('APPROVED', 'to be booked again', '{"again": true}'),
    ('DECLINED', '(NO_VENOUS_SIGNS|OUTSIDE_CRITERIA|NOT_FIT_FOR_TREATMENT|BETTER_SERVED_ELSEWHERE|INSUFFICIENT_INFORMATION|PATIENT_CHOICE)',
        '{"reason": "\1"}'),
    ('RETURNED_WITH_ADVICE', 'by triage', '{"by": "TRIAGE"}'),
    ('RETURNED_WITH_ADVICE', 'ReviewReferral', '{"by": "REVIEW"}'),
    ('RETURNED_WITH_ADVICE', 'TriageVeins', '{"by": "VEIN_TRIAGE"}'),
    ('RETURNED_WITH_ADVICE', 'DecideAfterNoShow', '{"by": "AFTER_NO_SHOW"}'),
    ('OVERRIDDEN', 'ReviewAdvice', '{"table": "REVIEW"}'),
    ('OVERRIDDEN', 'TreatmentOptions', '{"table": "TREATMENT"}'),
    ('OVERRIDDEN', 'SclerotherapySafety', '{"table": "CONTRAINDICATION"}'),
    ('OVERRIDDEN', 'SclerosantDose', '{"table": "DOSE"}'),
    ('OVERRIDDEN', 'SessionInterval', '{"table": "INTERVAL"}'),
    ('OVERRIDDEN', 'NoShowSafeguards', '{"table": "NO_SHOW"}'),
    ('OVERRIDDEN', 'DeepVeinThrombosis', '{"table": "THROMBOSIS"}'),
    ('BOOKING_CANCELLED', '(ASSESSMENT|SESSION) (PATIENT|CLINIC)',
        '{"visit": {"purpose": "\1", "session": null, "of": null}, "by": "Arrival.CancelledBy.\2"}'),
    ('BOOKING_CANCELLED', 'SESSION (\d+) (PATIENT|CLINIC)',
        '{"visit": {"purpose": "SESSION", "session": \1, "of": null}, "by": "Arrival.CancelledBy.\2"}'),
    ('BOOKING_CANCELLED',
        '(ASSESSMENT|SESSION) (RETURNED_WITH_ADVICE|DECLINED|COMPLETED|WITHDRAWN|SENT_TO_EMERGENCY|ENTERED_IN_ERROR)',
        '{"visit": {"purpose": "\1", "session": null, "of": null}, "by": "ReferralState.\2"}'),
    ('ASSESSED', '(TREAT|CONSERVATIVE|NO_VENOUS_DISEASE|REFER_ELSEWHERE)', '{"decision": "\1"}'),
    ('CONSENT_GIVEN', 'Cooling-off days: (\d+)', '{"coolingOffDays": \1}'),
    ('TREATMENT_STARTED', '([A-Z_]+), sessions planned: (\d+)', '{"modality": "Modality.\1", "sessionsPlanned": \2}'),
    ('SAFETY_CHECKED', '([A-Z_]+)', '{"outcome": "SafetyCheck.Outcome.\1", "overridden": false}'),
    ('SAFETY_CHECKED', '([A-Z_]+), relative contraindication overridden',
        '{"outcome": "SafetyCheck.Outcome.\1", "overridden": true}'),
    ('COMPLICATION_RECORDED', '([A-Z_]+)', '{"complication": "Complication.\1", "action": null, "resolved": null}'),
    ('COMPLICATION_RECORDED', '([A-Z_]+), ([A-Z_]+), resolved',
        '{"complication": "Complication.\1", "action": "ComplicationHandling.Action.\2", "resolved": true}'),
    ('COMPLICATION_RECORDED', '([A-Z_]+), ([A-Z_]+), not resolved',
        '{"complication": "Complication.\1", "action": "ComplicationHandling.Action.\2", "resolved": false}'),
    ('TREATMENT_FINISHED', 'Sessions: (\d+) of (\d+)', '{"done": \1, "planned": \2}'),
    ('TREATMENT_STOPPED', 'Sessions: (\d+) of (\d+)', '{"done": \1, "planned": \2}'),
    ('RECOVERY_CHECKED', 'WELL', '{"concern": false, "redFlags": []}'),
    ('RECOVERY_CHECKED', 'CONCERN', '{"concern": true, "redFlags": []}'),
    ('OUTCOME_REVIEWED', '([A-Z_]+)', '{"decision": "OutcomeReview.Decision.\1"}'),
    ('RECALL_PLANNED', '(\d+) months', '{"months": \1}'),
    ('RECALLED', '(\d+) months, ([A-Z_]+)', '{"months": \1, "outcome": "RecallResult.Outcome.\2"}'),
    ('LETTER_WRITTEN', '([A-Z_]+)', '{"letter": "LetterKind.\1"}'),
    ('TASK_ESCALATED',
        '(\w+) to (INTAKE|NURSE|PHYSICIAN|VASCULAR|CLINICADMIN|PRIVACY|CLIENT|PATIENT|SYSTEM)',
        '{"task": "\1", "to": "\2"}'),
    ('REPAIRED', '([A-Z_]+)', '{"what": "\1"}');

insert into form
select kind, '(ASSESSMENT|SESSION)', '{"visit": {"purpose": "\1", "session": null, "of": null}}'
from unnest(array['BOOKED', 'ARRIVED', 'NO_SHOW']) as kind
union all
select kind, 'SESSION (\d+)', '{"visit": {"purpose": "SESSION", "session": \1, "of": null}}'
from unnest(array['BOOKED', 'ARRIVED', 'NO_SHOW']) as kind
union all
select kind, 'SESSION (\d+) of (\d+)', '{"visit": {"purpose": "SESSION", "session": \1, "of": \2}}'
from unnest(array['BOOKED', 'ARRIVED', 'NO_SHOW']) as kind
union all
select kind, '(\w+)', '{"task": "\1"}'
from unnest(array['TASK_CREATED', 'TASK_CLAIMED', 'TASK_RELEASED', 'TASK_COMPLETED', 'TASK_REMINDED', 'TASK_RESCHEDULED',
    'TASK_REMOVED']) as kind
union all
select kind, '(\w+)', '{"element": "\1"}'
from unnest(array['STEP_REACHED', 'STEP_LEFT', 'STEP_CANCELLED']) as kind;

update clinic.referral_event event
set entry = regexp_replace(event.detail, '^' || form.pattern || '$', form.fields)::jsonb
from form
where form.kind = event.kind and event.detail ~ ('^' || form.pattern || '$');

-- What tells nothing but its kind, and three kinds of which nothing was said where the usual was so.
update clinic.referral_event
set entry = case kind
    when 'INFORMATION_REQUESTED' then jsonb '{"missing": []}'
    when 'INFORMATION_RECEIVED' then jsonb '{"byTelephone": false}'
    when 'APPROVED' then jsonb '{"again": false}'
    else jsonb '{}' end
where detail is null
  and kind in ('RED_FLAG_REPORTED', 'SENT_TO_EMERGENCY', 'CHECK_STARTED', 'INFORMATION_REMINDED', 'REVIEW_STARTED',
    'RESULTS_ARRIVED', 'CONSENT_REFUSED', 'COMPLETED', 'WITHDRAWN', 'ENTERED_IN_ERROR', 'INFORMATION_REQUESTED',
    'INFORMATION_RECEIVED', 'APPROVED');

-- Lists of codes, joined by commas.
update clinic.referral_event
set entry = jsonb_build_object('missing',
    (select jsonb_agg('CheckReferral.Missing.' || code) from regexp_split_to_table(detail, ', ') as code))
where kind = 'INFORMATION_REQUESTED' and detail ~ '^[A-Z_]+(, [A-Z_]+)*$';

update clinic.referral_event
set entry = jsonb_build_object('causes',
    (select jsonb_agg('ReviewSubmission.Cause.' || code) from regexp_split_to_table(detail, ', ') as code))
where kind = 'CAUSE_TREATMENT_STARTED' and detail ~ '^[A-Z_]+(, [A-Z_]+)*$';

update clinic.referral_event
set entry = jsonb_build_object('concern', detail like 'CONCERN: %', 'redFlags',
    (select jsonb_agg('FollowUpRedFlags.' || code)
     from regexp_split_to_table(substring(detail from ': (.*)$'), ', ') as code))
where kind = 'RECOVERY_CHECKED' and detail ~ '^(WELL|CONCERN): [A-Z_]+(, [A-Z_]+)*$';

-- Limits that were passed over, in words of their own.
update clinic.referral_event
set entry = jsonb_build_object(
    'number', split_part(detail, ' ', 1)::integer,
    'planned', substring(detail from 'of (\d+)')::integer,
    'passed', to_jsonb(array_remove(array[
        case when detail like '%, dose limit overridden%' then 'DOSE' end,
        case when detail like '%, contraindication overridden%' then 'CONTRAINDICATION' end,
        case when detail like '%, least interval overridden%' then 'INTERVAL' end], null)))
where kind = 'SESSION_RECORDED'
  and detail ~ '^\d+ of \d+(, dose limit overridden)?(, contraindication overridden)?(, least interval overridden)?$';

-- The template's name in the address form of its text's file, and for whom.
update clinic.referral_event
set entry = jsonb_build_object(
    'template', 'MessageTemplate.' || replace(upper(split_part(detail, ' ', 1)), '-', '_'),
    'recipient', 'Audience.' || split_part(detail, ' ', 2))
where kind in ('MESSAGE_WRITTEN', 'MESSAGE_SENT', 'MESSAGE_FAILED', 'MESSAGE_DROPPED')
  and detail ~ '^[a-z]+(-[a-z]+)* (PATIENT|PRACTICE|STAFF)$';

update clinic.referral_event event
set entry = case
    when event.entry is not null then jsonb_build_object('kind', event.kind, 'version', 1) || event.entry
    when event.detail is null and exists (
            select from clinic.referral where referral.id = event.referral_id and referral.erased_at is not null)
        then jsonb_build_object('kind', 'ERASED', 'version', 1, 'of', event.kind)
    else jsonb_build_object('kind', 'NOTED_BEFORE', 'version', 1, 'of', event.kind, 'text', event.detail) end;

alter table clinic.referral_event enable trigger referral_event_loses_only_the_patient;
alter table clinic.referral_event
    drop column detail,
    alter column entry set not null,
    add constraint an_entry_of_its_kind check (
        (entry ->> 'kind' = kind or (entry ->> 'kind' in ('NOTED_BEFORE', 'ERASED') and entry ->> 'of' = kind))
        and entry ? 'version');

-- As before: of a referral whose erasure is on record, an entry may lose its fields and the name of the patient's side.
create or replace function clinic.refuse_change_but_erasure() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (new.id, new.referral_id, new.kind, new.at, new.role, new.step, new.due_at, new.process, new.process_version)
            is distinct from
            (old.id, old.referral_id, old.kind, old.at, old.role, old.step, old.due_at, old.process, old.process_version)
        or (new.entry is distinct from jsonb_build_object('kind', 'ERASED', 'version', 1, 'of', old.kind)
            and new.entry is distinct from old.entry)
        or new.actor not in (old.actor, 'patient')
        or not exists (select from clinic.erasure where erasure.referral_id = old.referral_id) then
        raise exception '% is append-only', tg_table_name;
    end if;
    return new;
end $$;

do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := 'detail = case when event.kind in (';
    before_end text := 'then event.detail end';
begin
    if strpos(definition, before) = 0 or strpos(definition, before_end) = 0 then
        raise exception 'clinic.erase_referral does not take details away as expected';
    end if;
    definition := replace(definition, before, 'entry = case when event.kind in (');
    execute replace(definition, before_end,
        $part$then event.entry else jsonb_build_object('kind', 'ERASED', 'version', 1, 'of', event.kind) end$part$);
end $$;
