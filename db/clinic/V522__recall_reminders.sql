-- How often somebody who had not answered a recall was asked again.
alter table clinic.recall
    add column reminders smallint not null default 0,
    add column reminded_at timestamptz;
