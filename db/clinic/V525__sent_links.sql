-- What was sent when a link was used, as a hash with the secret of the page, so that only the same page sent twice is taken
-- for a double click; and the pages opened before the last one, which can be sent as well.
alter table clinic.patient_link
    add column sent_sha256    char(64) check (sent_sha256 ~ '^[0-9a-f]{64}$'),
    add column earlier_visits text[]   not null default '{}';

-- Patients who have answered a recall are not asked again, whether or not a nurse still has to look at the answer.
alter table clinic.recall add column answered_at timestamptz;

-- A link to the questions of a recall is about that recall, not about whichever is the oldest.
update clinic.patient_link link set subject = recall.id
from (select distinct on (referral_id) referral_id, id from clinic.recall
      where state = 'STARTED' order by referral_id, started_at desc) recall
where link.purpose = 'SCORES' and link.used_at is null and link.referral_id = recall.referral_id
  and link.subject = link.referral_id;
