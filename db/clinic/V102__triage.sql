-- What triage decided, with every rule that fired and the version of its table.
create table clinic.triage_result (
    referral_id    uuid primary key references clinic.referral (id),
    decided_at     timestamptz not null,
    pathway        text        not null,
    urgency        text        not null,
    rls_positive   boolean     not null,
    vein_signs     boolean     not null,
    vein_criterion boolean     not null,
    decisions      jsonb       not null
);
