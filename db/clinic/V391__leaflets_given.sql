-- Which leaflets a patient got before consenting, each with its language and edition, such as
-- treatments/en/2026-11-29-3fa2b1c4. Consents taken before name none.
alter table clinic.consent add column leaflets text[] not null default '{}';
