-- A time that the clinic itself gave up, such as that of a session it cancelled, is offered to nobody again. The row stays:
-- it keeps the room's time taken when slots are opened anew.
alter table clinic.slot add column withdrawn_at timestamptz;
alter table clinic.slot add column withdrawn_by text;
alter table clinic.slot add constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null));
