-- What is attached to a referral. The files stand in the database and not in a folder: they are written, erased, saved and
-- restored with the record, in its transactions, and every node reads them. They stand in a table of their own, so that
-- whoever lists documents never reads a file.
create table clinic.document (
    id              uuid        primary key,
    referral_id     uuid        not null references clinic.referral (id),
    kind            text        not null,
    type            text        not null check (type in ('PDF', 'JPEG', 'PNG', 'TIFF')),
    -- without folder and ending; of a removed document none, since it may name another patient
    name            text        not null check (length(name) <= 200),
    size            integer     not null check (size > 0),
    pages           smallint    not null check (pages > 0),
    previews        smallint    not null default 0,
    -- of the file as it is kept, and as it was sent
    sha256          char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_sha256     char(64)    not null check (sent_sha256 ~ '^[0-9a-f]{64}$'),
    state           text        not null default 'QUARANTINED',
    attached_at     timestamptz not null,
    attached_by     text        not null,
    attached_role   text        not null,
    -- by which another system knows its request again
    request_key     text,
    -- of a document in quarantine: when it is scanned and drawn next
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0,
    settled_at      timestamptz,
    virus           text,
    removed_at      timestamptz,
    removed_by      text,
    removed_for     text,
    check (num_nonnulls(removed_at, removed_by, removed_for) = case when state = 'REMOVED' then 3 else 0 end)
);

create index document_by_referral on clinic.document (referral_id, attached_at, id);
create index document_in_quarantine on clinic.document (next_attempt_at) where state = 'QUARANTINED';
-- A file that is sent twice is there once.
create unique index document_once on clinic.document (referral_id, sent_sha256)
    where state in ('QUARANTINED', 'AVAILABLE');
create unique index document_by_request on clinic.document (attached_by, request_key) where request_key is not null;

create table clinic.document_file (
    document_id uuid  primary key references clinic.document (id),
    content     bytea not null
);
-- What is packed already is not packed once more.
alter table clinic.document_file alter column content set storage external;

create table clinic.document_preview (
    document_id uuid     not null references clinic.document (id),
    page        smallint not null check (page > 0),
    type        text     not null check (type in ('JPEG', 'PNG')),
    content     bytea    not null,
    primary key (document_id, page)
);
alter table clinic.document_preview alter column content set storage external;

-- The documents go with the patient, counted on the certificate.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    first_part text := '(23, ''idempotency_key''';
begin
    if strpos(definition, first_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    execute replace(definition, first_part,
        $part$(24, 'document_preview', 'document_id in (select id from clinic.document where referral_id = $1)'),
            (25, 'document_file', 'document_id in (select id from clinic.document where referral_id = $1)'),
            (26, 'document', 'referral_id = $1'),
            $part$ || first_part);
end $$;
