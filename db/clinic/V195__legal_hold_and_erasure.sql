-- Why a record must not be erased, whatever its age. Placed and lifted by the privacy officer.
create table clinic.legal_hold (
    id          uuid        primary key,
    referral_id uuid        not null references clinic.referral (id),
    placed_at   timestamptz not null,
    placed_by   text        not null,
    reason      text        not null,
    lifted_at   timestamptz,
    lifted_by   text,
    lift_reason text,
    check (num_nonnulls(lifted_at, lifted_by, lift_reason) in (0, 3))
);

create unique index one_hold_per_referral on clinic.legal_hold (referral_id) where lifted_at is null;
create index legal_hold_by_referral on clinic.legal_hold (referral_id, placed_at);

-- The certificates: what was erased, under which rule, by whom. Codes and numbers only. The reference stands here as a
-- hash, so that a patient who still has it can be answered.
create table clinic.erasure (
    id              uuid        primary key,
    referral_id     uuid        not null unique references clinic.referral (id),
    reference_hash  text        not null,
    erased_at       timestamptz not null,
    erased_by       text        not null,
    role            text        not null,
    ground          text        not null check (ground in ('RETENTION', 'REQUEST')),
    rule            text        not null,
    period_over     boolean     not null,
    override_reason text        check (override_reason in ('NO_LONGER_NECESSARY', 'CONSENT_WITHDRAWN', 'OBJECTION',
        'UNLAWFUL_PROCESSING', 'LEGAL_OBLIGATION')),
    -- rows by table: removed, or stripped where the row stays
    counts          jsonb       not null,
    sha256          text        not null,
    -- before its time only with a ground of the GDPR, article 17 (1), and never by the daily run
    check (period_over or (ground = 'REQUEST' and override_reason is not null))
);

create index erasure_by_time on clinic.erasure (erased_at desc, id);
create index erasure_by_reference on clinic.erasure (reference_hash);

create trigger erasure_is_append_only before update or delete or truncate on clinic.erasure
    for each statement execute function clinic.refuse_change();

-- What the hash of a certificate covers, line by line. Whoever has the certificate can check it with sha256sum.
create function clinic.erasure_statement(erasure clinic.erasure) returns text
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select concat_ws(E'\n', erasure.id, erasure.referral_id, erasure.reference_hash,
        to_char(erasure.erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), erasure.erased_by, erasure.role,
        erasure.ground, erasure.rule, erasure.period_over, coalesce(erasure.override_reason, ''), erasure.counts::text);
$$;

-- An erased referral keeps what the clinic's figures need and nothing of the patient.
alter table clinic.referral
    add column erased_at timestamptz,
    alter column reference drop not null,
    alter column given_name drop not null,
    alter column family_name drop not null,
    alter column name_key drop not null,
    alter column date_of_birth drop not null,
    alter column restless_legs drop not null,
    alter column veins drop not null,
    alter column background drop not null,
    add constraint a_patient_or_erased check (case
        when erased_at is null
            then num_nulls(reference, given_name, family_name, name_key, date_of_birth, restless_legs, veins, background) = 0
        else not open
            and num_nonnulls(reference, given_name, family_name, name_key, date_of_birth, sex_at_birth, phone, email,
                address, identifier_system, identifier_value, practice, restless_legs, veins, background,
                resubmission_of) = 0
        end);

create index referral_by_resubmission on clinic.referral (resubmission_of) where resubmission_of is not null;

-- The application may change referrals, but erase none by itself, and bring none back.
create function clinic.refuse_own_erasure() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.erased_at is not null
        or not exists (select from clinic.erasure where erasure.referral_id = new.id) then
        raise exception 'a referral is erased once, and by clinic.erase_referral';
    end if;
    return new;
end $$;

create trigger referral_is_erased_once before update on clinic.referral
    for each row when (old.erased_at is not null or new.erased_at is not null)
    execute function clinic.refuse_own_erasure();

-- The timeline stays append-only with one exception: of a referral whose erasure is on record, an entry may lose its
-- detail and the name of the patient's side. When, what and in which role can never change.
create function clinic.refuse_change_but_erasure() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (new.id, new.referral_id, new.kind, new.at, new.role)
            is distinct from (old.id, old.referral_id, old.kind, old.at, old.role)
        or (new.detail is not null and new.detail is distinct from old.detail)
        or new.actor not in (old.actor, 'patient')
        or not exists (select from clinic.erasure where erasure.referral_id = old.referral_id) then
        raise exception '% is append-only', tg_table_name;
    end if;
    return new;
end $$;

drop trigger referral_event_is_append_only on clinic.referral_event;
create trigger referral_event_is_append_only before delete or truncate on clinic.referral_event
    for each statement execute function clinic.refuse_change();
create trigger referral_event_loses_only_the_patient before update on clinic.referral_event
    for each row execute function clinic.refuse_change_but_erasure();

-- What the outcome report counts of an erased referral stays as a row of nobody: no referral, and months for days.
do $$
declare
    every_row_of_the_clinic_has_a_referral text;
begin
    -- its name was given by the server
    select conname into strict every_row_of_the_clinic_has_a_referral from pg_constraint
    where conrelid = 'clinic.outcome'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ 'origin = ''CLINIC''::text\) = \(referral_id IS NOT NULL\)';
    execute format('alter table clinic.outcome drop constraint %I', every_row_of_the_clinic_has_a_referral);
end $$;

alter table clinic.outcome add constraint only_the_clinic_has_referrals check (origin = 'CLINIC' or referral_id is null);

-- Erases one referral and writes the certificate, both or neither. It runs with its owner's rights, because the
-- application's role may neither change the timeline nor remove a note, a letter or a finding, and shall not be able to:
-- all it can do is to ask for this, of a closed referral, and leave a certificate. Asked again, it answers with the
-- certificate that is there.
--
-- Stays: the referral's dates, source, pathway, urgency and state; the timeline; its bookings, which tell how rooms were
-- used and hold codes only; the audit trail. The hash of an imported row goes with the rest, since whoever has the file
-- could tell from it who it was.
create function clinic.erase_referral(
        erasing uuid, certificate uuid, erased_at timestamptz, erased_by text, role text, ground text, rule text,
        period_over boolean, override_reason text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    present clinic.referral;
    written clinic.erasure;
    part record;
    part_rows bigint;
    counts jsonb := '{}';
begin
    -- A second erasure and a hold being placed wait here. Foreign keys do not: who writes the outcomes anew holds the lock
    -- below and needs one.
    select * into present from clinic.referral where referral.id = erasing for no key update;
    if present.id is null then
        raise exception 'there is no referral %', erasing;
    elsif present.erased_at is not null then
        return (select erasure.id from clinic.erasure where erasure.referral_id = erasing);
    elsif present.open then
        raise exception 'referral % is open', erasing;
    elsif exists (select from clinic.open_task where open_task.referral_id = erasing)
        or exists (select from clinic.recall where recall.referral_id = erasing and recall.state = 'STARTED') then
        raise exception 'somebody is at work on referral %', erasing;
    elsif exists (select from clinic.legal_hold
                  where legal_hold.referral_id = erasing and legal_hold.lifted_at is null) then
        raise exception 'referral % is on legal hold', erasing;
    end if;

    -- the same lock as whoever writes outcomes anew, who would otherwise bring back what goes here
    perform pg_advisory_xact_lock(hashtext('clinic.outcome'));
    delete from clinic.outcome_due due where due.referral_id = erasing;
    delete from clinic.outcome where outcome.referral_id = erasing;
    insert into clinic.outcome (origin, screened_on, pathway, restless_legs, treated_on, treatment, product, closure,
        relieved, rating_before, rating_after, nights_before, nights_after, irls_before, irls_after, after_on,
        rls_back_by_12_months, rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months, complications,
        overrides)
    select 'CLINIC', date_trunc('month', past.screened_on), past.pathway, past.restless_legs,
        date_trunc('month', past.treated_on), past.treatment, past.product, past.closure, past.relieved,
        past.rating_before, past.rating_after, past.nights_before, past.nights_after, past.irls_before, past.irls_after,
        date_trunc('month', past.after_on), past.rls_back_by_12_months, past.rls_back_by_24_months,
        past.veins_back_by_12_months, past.veins_back_by_24_months, past.complications, past.overrides
    from clinic.referral_outcome past where past.referral_id = erasing;

    for part in
        select * from (values
            (1, 'vein_segment', 'leg_finding_id in (select leg.id from clinic.leg_finding leg
                where leg.assessment_id in (select id from clinic.assessment where referral_id = $1)
                   or leg.outcome_review_id in (select id from clinic.outcome_review where referral_id = $1))'),
            (2, 'leg_finding', 'assessment_id in (select id from clinic.assessment where referral_id = $1)
                or outcome_review_id in (select id from clinic.outcome_review where referral_id = $1)'),
            (3, 'assessment', 'referral_id = $1'),
            (4, 'outcome_review', 'referral_id = $1'),
            (5, 'complication', 'referral_id = $1'),
            (6, 'treatment', 'session_id in (select session.id from clinic.treatment_session session
                join clinic.treatment_course course on course.id = session.course_id where course.referral_id = $1)'),
            (7, 'treatment_session', 'course_id in (select id from clinic.treatment_course where referral_id = $1)'),
            (8, 'safety_check', 'course_id in (select id from clinic.treatment_course where referral_id = $1)'),
            (9, 'treatment_course', 'referral_id = $1'),
            (10, 'consent', 'referral_id = $1'),
            (11, 'recovery_check', 'referral_id = $1'),
            (12, 'closing_signature', 'referral_id = $1'),
            (13, 'recall', 'referral_id = $1'),
            (14, 'message', 'referral_id = $1'),
            (15, 'letter', 'referral_id = $1'),
            (16, 'review', 'referral_id = $1'),
            (17, 'triage_result', 'referral_id = $1'),
            (18, 'information_request', 'referral_id = $1'),
            (19, 'note', 'referral_id = $1'),
            (20, 'broken_glass', 'referral_id = $1'),
            (21, 'legal_hold', 'referral_id = $1'),
            (22, 'accepted_row', 'referral_id = $1'),
            (23, 'idempotency_key', 'strpos(concat(location, answer), $1::text) > 0')
        ) as parts (place, name, belongs) order by place
    loop
        execute format('delete from clinic.%I where %s', part.name, part.belongs) using erasing;
        get diagnostics part_rows = row_count;
        counts := counts || jsonb_build_object(part.name, part_rows);
    end loop;

    -- Counted before: the certificate must be there when the rows change.
    counts := counts || jsonb_build_object('referral', 1, 'referral_event',
        (select count(*) from clinic.referral_event event where event.referral_id = erasing));
    written := row(certificate, erasing, encode(sha256(convert_to(present.reference, 'UTF8')), 'hex'), erased_at, erased_by,
        role, ground, rule, period_over, override_reason, counts, '');
    written.sha256 := encode(sha256(convert_to(clinic.erasure_statement(written), 'UTF8')), 'hex');
    insert into clinic.erasure select written.*;

    -- Details that tell of the clinic's work stay; what they tell of a patient's health goes.
    update clinic.referral_event event
    set actor = case when event.role = 'PATIENT' then 'patient' else event.actor end,
        detail = case when event.kind in ('RECEIVED', 'TRIAGED', 'URGENCY_CHANGED', 'DECLINED', 'BOOKED',
            'BOOKING_CANCELLED', 'ARRIVED', 'NO_SHOW', 'LETTER_WRITTEN', 'MESSAGE_WRITTEN', 'RECALL_PLANNED',
            'TASK_CREATED', 'TASK_CLAIMED', 'TASK_RELEASED', 'TASK_COMPLETED', 'TASK_REMINDED', 'TASK_ESCALATED')
            then event.detail end
    where event.referral_id = erasing;

    update clinic.referral
    set reference = null, given_name = null, family_name = null, name_key = null, date_of_birth = null,
        sex_at_birth = null, phone = null, email = null, address = null, identifier_system = null,
        identifier_value = null, practice = null, restless_legs = null, veins = null, background = null,
        resubmission_of = null, erased_at = written.erased_at, version = version + 1
    where referral.id = erasing;
    -- A later referral of the same patient would still tell whose this one was. It keeps its clock.
    update clinic.referral set resubmission_of = null where referral.resubmission_of = erasing;
    return certificate;
end $$;

revoke execute on function clinic.erase_referral(
    uuid, uuid, timestamptz, text, text, text, text, boolean, text) from public;
