-- Sessions that are planned ahead in a series: each has its time, and becomes booked when it is the next one. An application
-- that knows nothing of it takes such a time for taken, since the index below stands in the way of its booking.
alter table clinic.booking drop constraint booking_state_check;
alter table clinic.booking add constraint booking_state_check
    check (state in ('BOOKED', 'PLANNED', 'CANCELLED', 'NO_SHOW', 'ATTENDED'));

create unique index one_patient_per_slot_or_plan on clinic.booking (slot_id) where state in ('BOOKED', 'ATTENDED', 'PLANNED');
create unique index one_plan_per_session on clinic.booking (referral_id, session_number) where state = 'PLANNED';

-- It was planned when it was cancelled: an ending that is undone brings it back as that.
alter table clinic.booking add column was_planned boolean not null default false;
