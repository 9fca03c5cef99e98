-- No session of the plan, and no hours of the configuration where those count, are behind the slot any more. Whoever is
-- booked there has to be given another time.
alter table clinic.slot add column superseded boolean not null default false;

-- What is superseded and given up does not stand in the way of what comes in its place.
alter table clinic.slot drop constraint slots_of_a_room_do_not_overlap;
alter table clinic.slot add constraint slots_of_a_room_do_not_overlap exclude using gist (
    int4range(room::integer, room::integer, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&)
    where (not (superseded and withdrawn_at is not null));

create or replace view clinic.closed_slot as
select slot.id as slot_id, closure.id as closure_id
from clinic.slot
left join clinic.session_template template on template.id = slot.template_id
join clinic.closure
    on closure.lifted_at is null and closure.from_at < slot.ends_at and closure.until_at > slot.starts_at
    and (closure.room is null or closure.room = slot.room)
    and (closure.clinician_id is null or closure.clinician_id = template.clinician_id)
union all
select slot.id, null
from clinic.slot
join clinic.session_template template on template.id = slot.template_id
join clinic.clinician on clinician.id = template.clinician_id
join clinic.absence
    on absence.account = clinician.account and absence.from_at < slot.ends_at
    and (absence.until_at is null or absence.until_at > slot.starts_at)
union all
select slot.id, null
from clinic.slot
where slot.superseded;
