-- Who opened the record of a patient outside of the care team, and what for. The reason is free text and may speak of the
-- patient: it stays here and never goes into the audit trail, which has the id.
create table clinic.broken_glass (
    id          uuid        primary key,
    referral_id uuid        not null references clinic.referral (id),
    actor       text        not null,
    role        text        not null,
    reason      text        not null check (length(reason) between 10 and 500),
    opened_at   timestamptz not null,
    open_until  timestamptz not null check (open_until > opened_at)
);

create index broken_glass_by_referral on clinic.broken_glass (referral_id, opened_at desc);
