-- When what nobody has read or answered was told to another role as well.
alter table clinic.talk_addressee add column escalated_at timestamptz;

create index talk_addressee_unread on clinic.talk_addressee (message_id) where settled_at is null and escalated_at is null;
