-- Whether the patient came and left before being seen, where a booking is cancelled by that.
alter table clinic.booking add column came_and_left boolean not null default false;

-- Until which entry of the timelines an account was somebody else's: the id was given anew since, and who did what before
-- stays on record as it was.
create table clinic.former_account (
    account    text        primary key,
    last_event bigint      not null,
    ended_at   timestamptz not null
);
