-- Which links ended with the referral: a death or an error that was recorded wrongly and is undone brings them back.
alter table clinic.patient_link add column closed_at timestamptz;
update clinic.patient_link link set closed_at = link.revoked_at
from clinic.referral
where referral.id = link.referral_id and not referral.open and link.revoked_at is not null and link.wrong_birth_dates < 5;
