-- What a patient needs of a time, as it was said; the newest row of a need counts. No row: nobody asked, which is no "no".
create table clinic.patient_need (
    id          bigint      primary key generated always as identity,
    referral_id uuid        not null references clinic.referral (id),
    need        text        not null check (need in ('STEP_FREE', 'INTERPRETER', 'CHAPERONE')),
    needed      boolean     not null,
    -- which language an interpreter is needed for; null: not said
    language    text        check (length(language) between 1 and 200),
    said_at     timestamptz not null,
    said_by     text        not null,
    check (language is null or (need = 'INTERPRETER' and needed))
);

create index patient_need_by_referral on clinic.patient_need (referral_id, need, id);

create view clinic.needed as
select distinct on (referral_id, need) referral_id, need, needed, language, said_at
from clinic.patient_need
order by referral_id, need, id desc;

-- What a time offers. What nobody has said of a room or a session, it does not.
create view clinic.slot_offers as
select slot.id as slot_id, 'STEP_FREE' as need
from clinic.slot join clinic.room on room.number = slot.room where room.step_free
union all
select slot.id, 'INTERPRETER'
from clinic.slot join clinic.session_template template on template.id = slot.template_id where template.interpreter
union all
select slot.id, 'CHAPERONE'
from clinic.slot join clinic.session_template template on template.id = slot.template_id where template.chaperone;

-- Booked where the calendar does not offer what the patient needs: somebody has said that it is there all the same.
alter table clinic.booking add column needs_arranged boolean not null default false;

-- It goes with the patient.
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
        $part$delete from clinic.patient_need need where need.referral_id = erasing;
    $part$ || last_part);
end $$;
