-- A patient has died, or a referral was never this patient's: whatever was going on ends, and it can be undone. One row for
-- each referral that ended; rows that belong together share what they follow from.
create table clinic.ending (
    id            uuid        primary key,
    referral_id   uuid        not null references clinic.referral (id),
    -- the same for all referrals that one report ended
    report_id     uuid        not null,
    kind          text        not null check (kind in ('DIED', 'ENTERED_IN_ERROR', 'WRONG_PATIENT')),
    -- 2026-11-20, 2026-11 or 2026, as exactly as it is known; null: it is not known
    died_on       text        check (died_on is null or kind = 'DIED'),
    source        text        check ((source is not null) = (kind = 'DIED')),
    -- who told of a death, or why the referral is in error
    said          text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    state_before  text        not null,
    -- where its processes stood: ids, codes and dates
    places        jsonb       not null,
    undo_asked_at timestamptz,
    undo_asked_by text,
    undo_reason   text,
    undone_at     timestamptz,
    undone_by     text,
    check ((undo_asked_at is null) = (undo_asked_by is null) and (undo_asked_at is null) = (undo_reason is null)),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null or undo_asked_at is not null)),
    -- nobody confirms what they asked for themselves
    check (undone_by is distinct from undo_asked_by or undone_by is null)
);

-- Of two who record it at the same moment the second is told.
create unique index one_standing_ending on clinic.ending (referral_id) where undone_at is null;
create index ending_by_report on clinic.ending (report_id);

-- Whose patient is not to be written to: after a death also for a report that came later.
create view clinic.silent_referral as
select ending.referral_id from clinic.ending where ending.undone_at is null
union
select later.id from clinic.referral later
join clinic.ending on ending.referral_id = later.follows
where ending.undone_at is null and ending.kind = 'DIED';

-- Held: it goes to nobody until a person has looked at it.
alter table clinic.message drop constraint message_state_check;
alter table clinic.message add constraint message_state_check
    check (state in ('WAITING', 'FAILED', 'HELD', 'SENT', 'DROPPED'));

-- Ended before anybody called, by what befell the referral or as the patient or staff wished.
alter table clinic.recall drop constraint recall_state_check;
alter table clinic.recall add constraint recall_state_check
    check (state in ('PLANNED', 'STARTED', 'REACHED', 'NOT_REACHED', 'DECLINED', 'CANCELLED'));
alter table clinic.recall
    add column called_off_at     timestamptz,
    add column called_off_by     text,
    -- null where it was called off with what ended the referral
    add column called_off_reason text,
    add column ending_id         uuid references clinic.ending (id),
    add constraint recall_called_off check (
        (state = 'CANCELLED') = (called_off_at is not null)
        and (called_off_at is null) = (called_off_by is null)
        and (state = 'CANCELLED') = (called_off_reason is not null or ending_id is not null));

-- A generated column cannot be told another expression before PostgreSQL 17.
alter table clinic.referral drop column open;
alter table clinic.referral add column open boolean not null generated always as (state not in (
    'RETURNED_WITH_ADVICE', 'DECLINED', 'COMPLETED', 'WITHDRAWN', 'DIED', 'SENT_TO_EMERGENCY', 'ENTERED_IN_ERROR')) stored;
create index referral_open on clinic.referral (state, received_at) where open;
-- It went with the column that it looks at.
alter table clinic.referral
    add constraint a_patient_or_erased check (case
        when erased_at is null
            then num_nulls(reference, given_name, family_name, date_of_birth, restless_legs, veins, background) = 0
        else not open
            and num_nonnulls(reference, given_name, family_name, date_of_birth, sex_at_birth, phone, email,
                address, identifier_system, identifier_value, practice, restless_legs, veins, background,
                resubmission_of) = 0
        end);

-- What was entered in error counts in no figure any more.
insert into clinic.figure_due (referral_id) select id from clinic.referral where state = 'ENTERED_IN_ERROR';

-- Who told of a death goes with the patient.
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
        $part$delete from clinic.ending where ending.referral_id = erasing;
    $part$ || last_part);
end $$;
