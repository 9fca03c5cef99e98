-- What people show besides their password. The secret is sealed with a key outside the database; a code is used up here, so
-- that it is used up at every node.
create table clinic.second_factor (
    account      text        primary key check (length(account) <= 64),
    secret       bytea       not null,
    begun_at     timestamptz not null,
    -- null until a first code has shown that the device has the secret
    confirmed_at timestamptz,
    -- the half minute of the last code that was taken: none of it or before it is taken again
    last_step    bigint      not null default 0,
    failures     integer     not null default 0,
    failed_at    timestamptz
);

-- For who has lost the device: each once, kept as a hash.
create table clinic.recovery_code (
    account text  not null references clinic.second_factor on delete cascade,
    hash    bytea not null check (length(hash) = 32),
    primary key (account, hash)
);
