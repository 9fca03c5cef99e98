-- How often somebody gave a wrong password or secret, counted for all of the clinic's applications together: who is slowed
-- down at one is slowed down at each. Names and addresses are sealed; rows are removed an hour after the last try.
create table clinic.failed_tries (
    counter char(43)    primary key,
    number  integer     not null check (number >= 0),
    last_at timestamptz not null
);
create index failed_tries_last_at on clinic.failed_tries (last_at);
