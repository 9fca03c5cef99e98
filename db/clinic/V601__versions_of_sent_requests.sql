-- The version of the referral when the request came. What its sender sees counts from there, so that it does not tell whether
-- the patient was known before.
alter table clinic.sent_request add column version_then bigint not null default 0;
