-- What somebody typed into the form of a task and has not sent yet: sealed with a key that is not in the database, for that
-- person and that task alone, and for a day.
create table clinic.task_draft (
    task_id     text        not null,
    account     text        not null,
    referral_id uuid        not null references clinic.referral (id),
    saved_at    timestamptz not null,
    sealed      bytea       not null check (octet_length(sealed) <= 131072),
    primary key (task_id, account)
);

create index task_draft_by_referral on clinic.task_draft (referral_id);
create index task_draft_by_time on clinic.task_draft (saved_at);

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
        $part$delete from clinic.task_draft draft where draft.referral_id = erasing;
    $part$ || last_part);
end $$;
