-- A task that comes again, such as a review after the blood tests have come, is back with whoever did it before: that person
-- finds it in a list of its own, and everybody of the role may still take it.
alter table clinic.open_task add column back_with text;
create index open_task_back_with on clinic.open_task (back_with) where back_with is not null;
