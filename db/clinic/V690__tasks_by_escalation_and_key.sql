-- A role's list is read in the order of its dates and no further than it is shown: by the role whose task it is, by whose it is
-- now, and by the role to which it was escalated, which few tasks are. How many of a kind wait, such as alarms, of which there are
-- mostly none, is asked at each look at the lists: by their kind, and not by all that are open.

-- Whoever holds the table for longer stops this start and not all who work: it is tried again.
set local lock_timeout = '10s';

create index open_task_by_escalation on clinic.open_task (escalated_to, due_at) where escalated_to is not null;
create index open_task_by_key on clinic.open_task (key);
