-- Systems that sign in by key say something that they have signed, and each saying counts once at all of the clinic's
-- applications. It is kept until it would be too old anyhow.
create table clinic.used_assertion (
    client        text        not null,
    id_sha256     bytea       not null check (octet_length(id_sha256) = 32),
    counted_until timestamptz not null,
    primary key (client, id_sha256)
);

create index used_assertion_by_time on clinic.used_assertion (counted_until);

-- Tokens that their systems gave back before they ran out. They are not believed any more by any of the applications.
create table clinic.revoked_token (
    id          text        primary key check (length(id) <= 64),
    runs_out_at timestamptz not null
);

create index revoked_token_by_time on clinic.revoked_token (runs_out_at);
