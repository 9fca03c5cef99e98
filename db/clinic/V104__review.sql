-- Decisions of people on a referral: the physician's review, the vascular triage, what follows a second no-show.
create table clinic.review (
    id                  bigint generated always as identity primary key,
    referral_id         uuid        not null references clinic.referral (id),
    task                text        not null,
    decided_at          timestamptz not null,
    decided_by          text        not null,
    decision            text        not null,
    recommended         text,
    rules               jsonb       not null,
    -- the fifth criterion of the IRLSSG, which only a clinician can answer
    explained_otherwise text,
    work_up             jsonb,
    causes              text[]      not null default '{}',
    review_again_at     timestamptz,
    decline_reason      text,
    would_change_answer text,
    advice              text,
    override_reason     text
);

create index review_by_referral on clinic.review (referral_id, id desc);
