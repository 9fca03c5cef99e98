-- What the application's role may do, granted anew after every migration run. It owns nothing and creates nothing; each
-- table of ours has a line here, and what the application only ever adds to, it can only add to.
revoke create on schema clinic from public;
revoke create on schema engine from public;
grant usage on schema clinic, engine to "${application}";

-- The engine's tables are the engine's to work on; their version is set by migrations alone.
grant select, insert, update, delete on all tables in schema engine to "${application}";

-- It may neither make the months' parts nor move anything there by itself.
grant execute on function clinic.make_archive_month(timestamptz), clinic.archive_closed(timestamptz, integer)
    to "${application}";
grant select on clinic.archive_due, clinic.archived_referral to "${application}";

grant select, insert on
    clinic.referral_event, clinic.note, clinic.audit_link, clinic.letter, clinic.triage_result, clinic.thrombosis_check,
    clinic.red_flag_call,
    clinic.review, clinic.test_answer, clinic.assessment, clinic.outcome_review, clinic.leg_finding, clinic.vein_segment, clinic.consent,
    clinic.safety_check, clinic.treatment_session, clinic.treatment, clinic.recovery_check, clinic.closing_signature,
    clinic.message, clinic.slot, clinic.demo_story, clinic.outcome_import, clinic.pseudonym_key_check,
    clinic.broken_glass, clinic.patient_correction, clinic.further_report, clinic.absence, clinic.medicine_lookup, clinic.form_key,
    clinic.patient_need,
    clinic.talk_message, clinic.talk_addressee
    to "${application}";
-- Not its number and its time: the database gives those.
grant select, insert (actor, role, action, referral_id, reason, reason_id, subject, address, outcome)
    on clinic.audit_event to "${application}";
-- Where a message is on its way can change; what it says and for whom cannot.
grant update (channel, state, attempts, next_attempt_at, failure, handed_over_at, means, settled_at, settled_by,
    came_back_by, delivered_at)
    on clinic.message to "${application}";
-- A time that the clinic gave up; when and where it was stays.
grant update (withdrawn_at, withdrawn_by) on clinic.slot to "${application}";
-- Whoever is on the telephone about it, and which session it is of; one that nobody was ever booked into goes with its
-- session.
grant update (held_by, held_until, template_id, superseded), delete on clinic.slot to "${application}";
grant select, insert on clinic.session_template, clinic.closure to "${application}";
grant update (last_day) on clinic.session_template to "${application}";
grant update (lifted_by, lifted_at) on clinic.closure to "${application}";
grant select, insert, update, delete on clinic.calendar_feed to "${application}";
grant select, insert, update on clinic.clinician to "${application}";
grant select, insert on clinic.sent_request, clinic.sent_version to "${application}";
grant select, insert, update, delete on clinic.change_subscription, clinic.change_event to "${application}";
grant update (revoked_at, cancel_asked_at, cancel_asked_sha256, version, changed_at, shown_sha256) on clinic.sent_request to "${application}";
-- Somebody has read or answered what waited; what was said, and to whom, stays.
grant update (settled_at, settled_by, escalated_at) on clinic.talk_addressee to "${application}";
-- Somebody is back earlier than was said, or the deputy has left.
grant update (until_at, ended_by, deputy) on clinic.absence to "${application}";
grant select, insert, update on
    clinic.referral, clinic.information_request, clinic.accepted_row, clinic.room, clinic.booking,
    clinic.treatment_course, clinic.complication, clinic.recall, clinic.legal_hold, clinic.finding,
    clinic.identity_answer, clinic.ending, clinic.merge, clinic.worklist_look, clinic.contact_consent, clinic.own_scores
    to "${application}";
grant select, insert, update on clinic.document to "${application}";
-- A file is never changed.
grant select, insert, delete on clinic.document_file, clinic.document_preview to "${application}";
grant select, insert, update, delete on clinic.second_factor, clinic.recovery_code to "${application}";
-- What was a deleted account's own goes with it.
grant delete on clinic.worklist_look to "${application}";
grant select, insert, update on clinic.former_account to "${application}";
-- By the triggers of clinic.search_key, in the name of whoever writes a patient's keys.
grant select, insert, delete on clinic.known_name to "${application}";
grant select, insert, delete on clinic.token_key to "${application}";
grant select, insert, delete on clinic.token_key, clinic.used_assertion, clinic.revoked_token to "${application}";
grant select, insert, update, delete on clinic.patient_link, clinic.session, clinic.session_attributes, clinic.failed_tries, clinic.search_key, clinic.idempotency_key, clinic.sent_form, clinic.open_task, clinic.task_draft, clinic.outcome, clinic.outcome_due,
    clinic.figure_case, clinic.figure_cell, clinic.figure_due
    to "${application}";
grant select on clinic.needed, clinic.slot_offers, clinic.closed_slot, clinic.referral_outcome, clinic.silent_referral, clinic.another_person, clinic.same_person_link to "${application}";

-- Certificates are written by the function that erases, and by nothing else.
grant select on clinic.erasure to "${application}";
grant execute on function clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)
    to "${application}";

grant execute on function clinic.make_audit_partitions(integer) to "${application}";
grant execute on function clinic.delete_variables(text[], integer[]), clinic.delete_executions(text[], integer[]),
    clinic.delete_jobs(text[], integer[]), clinic.delete_engine_rows(text[], text[], integer[]) to "${application}";
grant execute on function clinic.end_task(text, timestamptz) to "${application}";
grant execute on function clinic.is_silent(uuid) to "${application}";
grant execute on function clinic.beyond_doubt(text[], text, text[], date) to "${application}";
grant execute on function clinic.channel_to_patient(uuid, boolean, boolean) to "${application}";
grant execute on function clinic.quickly_reached(uuid, boolean) to "${application}";
grant execute on function clinic.quickly_reached(uuid, boolean, boolean) to "${application}";

do $$
declare
    forgotten text;
begin
    if to_regclass('engine.act_ge_schema_log') is not null then
        revoke insert, update, delete on engine.act_ge_schema_log from "${application}";
    end if;
    -- The owner of the database may take away what everybody has by default; another owner's is not ours to change.
    if pg_has_role((select datdba from pg_database where datname = current_database()), 'member') then
        execute format('revoke temporary on database %I from public', current_database());
    end if;
    select string_agg(relname, ', ' order by relname) into forgotten
    from pg_class
    where relnamespace = 'clinic'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> 'flyway_schema_history'
      and not has_table_privilege('${application}', oid, 'select');
    if forgotten is not null then
        raise exception 'db/grants/afterMigrate.sql says nothing about: %', forgotten;
    end if;
end $$;
