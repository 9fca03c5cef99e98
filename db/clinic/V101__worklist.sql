-- The open tasks, kept by task events: as many rows as there is work, however many referrals are closed.
create table clinic.open_task (
    id              text primary key,
    key             text        not null,
    name            text        not null,
    referral_id     uuid        not null references clinic.referral (id),
    recall_id       text,
    candidate_group text        not null,
    escalated_to    text,
    assignee        text,
    created_at      timestamptz not null,
    due_at          timestamptz not null
);

create index open_task_by_group on clinic.open_task (candidate_group, due_at);
create index open_task_by_assignee on clinic.open_task (assignee, due_at) where assignee is not null;
create index open_task_by_referral on clinic.open_task (referral_id);
