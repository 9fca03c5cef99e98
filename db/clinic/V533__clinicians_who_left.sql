-- Whoever sees patients no more; another may have the name or the account then.
alter table clinic.clinician add column ended_at timestamptz;
alter table clinic.clinician drop constraint clinician_name_key;
alter table clinic.clinician drop constraint clinician_account_key;
create unique index clinician_name on clinic.clinician (name) where ended_at is null;
create unique index clinician_account on clinic.clinician (account) where ended_at is null;
