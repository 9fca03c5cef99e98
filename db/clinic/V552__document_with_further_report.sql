-- Files that came with a further report, of whose sender nobody knows more than what was typed: name and date of birth. They
-- are shown to staff as such, never to the patient as their own, and take no place of what others send.
alter table clinic.document add column with_further_report boolean not null default false;

-- Counted at each look of the alarms.
create index document_infected on clinic.document (settled_at) where state = 'INFECTED';
