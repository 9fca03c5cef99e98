-- Since when a task is claimed, when its owner last showed that it is worked on, and when it was passed on: whether the
-- claim is still somebody's is told by these.
alter table clinic.open_task
    add column claimed_at   timestamptz,
    add column worked_on_at timestamptz,
    add column escalated_at timestamptz;

update clinic.open_task task
set claimed_at = coalesce(
        (select max(event.at) from clinic.referral_event event
         where event.referral_id = task.referral_id and event.step = task.id and event.kind = 'TASK_CLAIMED'),
        task.created_at)
where assignee is not null;
update clinic.open_task set worked_on_at = claimed_at where assignee is not null;
update clinic.open_task task
set escalated_at = coalesce(
        (select max(event.at) from clinic.referral_event event
         where event.referral_id = task.referral_id and event.step = task.id and event.kind = 'TASK_ESCALATED'),
        task.created_at)
where escalated_to is not null;

-- Who is not there, and until when. It says nothing about why.
create table clinic.absence (
    id          bigint generated always as identity primary key,
    account     text        not null check (length(account) <= 64),
    from_at     timestamptz not null,
    until_at    timestamptz,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    ended_by    text,
    check (until_at is null or until_at >= from_at)
);

create index absence_by_account on clinic.absence (account, from_at);
