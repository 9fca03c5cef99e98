-- Where another system wants to be told that something it sent has changed, and what it is told: ids and numbers, never what
-- a referral says.
create table clinic.change_subscription (
    id                uuid        primary key,
    account           text        not null,
    state             text        not null,
    endpoint          text        not null,
    -- what is signed and sent with, readable to the application alone
    sealed            bytea       not null,
    reason            text        not null,
    heartbeat_seconds integer     check (heartbeat_seconds > 0),
    most_events       integer     not null check (most_events > 0),
    ends_at           timestamptz,
    version           integer     not null,
    changed_at        timestamptz not null,
    -- the number of the last event, and of the last that its address has taken
    last_event        bigint      not null default 0,
    delivered_event   bigint      not null default 0,
    attempts          integer     not null default 0,
    next_attempt_at   timestamptz not null,
    -- by the application that sends at the moment, which may die meanwhile
    taken_until       timestamptz,
    sent_at           timestamptz,
    failure           text
);

create index change_subscription_by_account on clinic.change_subscription (account);

create table clinic.change_event (
    id              bigint      generated always as identity primary key,
    subscription_id uuid        not null references clinic.change_subscription (id) on delete cascade,
    -- given when it is first sent or asked for, so that none is skipped for a transaction that was taken back
    number          bigint      check (number > 0),
    -- null once the patient's record was erased
    request         bigint      references clinic.sent_request (number) on delete set null,
    version         integer     not null,
    at              timestamptz not null,
    unique (subscription_id, number)
);

create index change_event_without_number on clinic.change_event (subscription_id, id) where number is null;
create index change_event_by_request on clinic.change_event (request);
create index change_event_by_age on clinic.change_event (at);
