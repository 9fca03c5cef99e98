create table clinic.information_request (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    asked_at    timestamptz not null,
    asked_by    text        not null,
    missing     text[]      not null,
    question    text        not null,
    answer_by   timestamptz,
    answered_at timestamptz
);

create index information_request_by_referral on clinic.information_request (referral_id, id desc);
