-- A letter as it was signed: the document itself, never rendered again.
create table clinic.letter (
    id          uuid primary key,
    referral_id uuid        not null references clinic.referral (id),
    kind        text        not null check (kind in ('CLOSING', 'ADVICE', 'DECLINE', 'RETURN')),
    title       text        not null,
    pdf         bytea       not null,
    sha256      text        not null,
    created_at  timestamptz not null,
    signed_by   text        not null
);

create index letter_by_referral on clinic.letter (referral_id, created_at);

-- What is to be told to whom, written with the step that makes it necessary; sending comes after. No address is kept
-- here: the sender takes it from the referral, so that a corrected address is used.
create table clinic.message (
    id          uuid primary key,
    position    bigint      not null generated always as identity,
    referral_id uuid        not null references clinic.referral (id),
    recipient   text        not null check (recipient in ('PATIENT', 'PRACTICE', 'STAFF')),
    role        text        check ((role is not null) = (recipient = 'STAFF')),
    channel     text        not null check (channel in ('EMAIL', 'LETTER', 'SMS', 'NOTICE')),
    template    text        not null,
    subject     text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    letter_id   uuid        references clinic.letter (id)
);

create index message_by_referral on clinic.message (referral_id, position);
create index message_to_send on clinic.message (position) where sent_at is null;
