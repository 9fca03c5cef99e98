-- Which forms of the page for patients were sent, by hashes alone: each becomes one referral, whichever of the clinic's
-- applications takes it. Rows are removed a day after the form was sent.
create table clinic.sent_form (
    stamp_sha256 char(64) primary key check (stamp_sha256 ~ '^[0-9a-f]{64}$'),
    answers_sha256 char(64) not null check (answers_sha256 ~ '^[0-9a-f]{64}$'),
    -- What the sender was told; null for a form whose answers were refused. Nothing refers to it: it may be erased.
    sent_as uuid,
    sent_at timestamptz not null
);
create index sent_form_sent_at on clinic.sent_form (sent_at);

-- What marks a form as ours, alike for all applications on this database and after a restart. It keeps machines busy; no
-- patient's data rests on it.
create table clinic.form_key (
    one boolean primary key default true check (one),
    secret bytea not null check (length(secret) = 32)
);
