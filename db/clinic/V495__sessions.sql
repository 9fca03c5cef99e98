-- Who is signed in, for all of the clinic's applications on this database: Spring Session's tables, with its names. A stranger
-- has no session, so each row has somebody's account. What is kept is text that we read ourselves, never a serialised
-- object; and the name of a session opens nothing without its seal, whose key is not in the database.
create table clinic.session (
    primary_id            char(36)     primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100) not null
);
create index session_expiry on clinic.session (expiry_time);
create index session_principal on clinic.session (principal_name);

create table clinic.session_attributes (
    session_primary_id char(36)     not null references clinic.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null check (octet_length(attribute_bytes) <= 16384),
    primary key (session_primary_id, attribute_name)
);
