-- A link has no secret until a message with it goes out, most never have one, and each was entered among the secrets all the same.
-- Of those that have one it still belongs to one link alone.
select clinic.lock_when_free('clinic.patient_link');

alter table clinic.patient_link drop constraint patient_link_token_sha256_key;
create unique index patient_link_token_sha256_key on clinic.patient_link (token_sha256) where token_sha256 is not null;
