-- Who sent which request by FHIR, under which number of its own. What the request said of the patient is in the referral or
-- in the further report that it became, whose id is the request's; its sender sees nothing else.
create table clinic.sent_request (
    account           text        not null,
    identifier_system text        not null,
    identifier_value  text        not null,
    id                uuid        not null,
    -- on which it stands
    referral_id       uuid        not null references clinic.referral (id),
    content_sha256    char(64)    not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    priority          text        not null,
    requester         text,
    authored_at       timestamptz not null,
    received_at       timestamptz not null,
    revoked_at        timestamptz,
    primary key (account, identifier_system, identifier_value)
);

create index sent_request_by_id on clinic.sent_request (id);
create index sent_request_in_order on clinic.sent_request (account, received_at, id);
create index sent_request_by_referral on clinic.sent_request (referral_id);

-- It goes with the patient.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    last_part text := '-- A later referral of the same patient';
begin
    if strpos(definition, last_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    execute replace(definition, last_part,
        $part$delete from clinic.sent_request sent where sent.referral_id = erasing;
    $part$ || last_part);
end $$;
