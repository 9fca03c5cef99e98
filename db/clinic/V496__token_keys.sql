-- What signs the tokens of other systems, for all of the clinic's applications: sealed with a key that is not in the
-- database. A new one is made each day; an old one is kept until no token of its own can be valid any more.
create table clinic.token_key (
    id      char(36)    primary key,
    sealed  bytea       not null check (octet_length(sealed) <= 256),
    made_at timestamptz not null
);
