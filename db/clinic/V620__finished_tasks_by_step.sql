-- Who finished a task of which only the id is known. By itself, so that nothing else is locked: writing to the timeline waits while
-- it is made, unless an index of the same columns was made before (docs/operations.md).
create index referral_event_by_step on clinic.referral_event (step)
    where kind in ('TASK_CLAIMED', 'TASK_COMPLETED', 'TASK_REMOVED', 'TASK_ESCALATED');
