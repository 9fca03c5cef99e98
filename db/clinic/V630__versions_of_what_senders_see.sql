-- What the sender of a request sees of it, version by version: written in the transaction that changes it, so that a system
-- that asks for what has changed reads an index and never the timelines of all that it sent. An application of the release
-- before writes the rows without these columns; the next change fills them in.
alter table clinic.sent_request
    add column number       bigint generated always as identity,
    add column version      integer     not null default 1,
    add column changed_at   timestamptz not null default clock_timestamp(),
    -- of all that its sender may see, so that nothing is a change that nobody can see
    add column shown_sha256 char(64) check (shown_sha256 ~ '^[0-9a-f]{64}$'),
    add constraint sent_request_number unique (number);

update clinic.sent_request sent
set changed_at = greatest(sent.received_at, sent.revoked_at, case when sent.revoked_at is null and sent.id = sent.referral_id
        then (select max(event.at) from clinic.referral_event event where event.referral_id = sent.referral_id) end),
    -- of one that was added to a referral, nothing tells how much happens there
    version = 2 + case when sent.id = sent.referral_id then greatest(0, referral.version - sent.version_then) else 0 end
from clinic.referral where referral.id = sent.referral_id;

create index sent_request_by_change on clinic.sent_request (account, changed_at);

create table clinic.sent_version (
    request  bigint      not null references clinic.sent_request (number) on delete cascade,
    version  integer     not null,
    at       timestamptz not null,
    state    text        not null,
    -- how urgent it is by the clinic's tables, as FHIR says it
    priority text        not null,
    question text,
    -- the letters and appointments that had come of it by then
    outputs  text[]      not null,
    primary key (request, version)
);
