-- When the patient was reminded, or would have been: who has no mailbox is not, since a letter would come too late.
alter table clinic.booking
    add column reminded_week_at timestamptz,
    add column reminded_day_at timestamptz;
