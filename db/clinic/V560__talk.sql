-- What the clinic's roles say to each other about a referral, and what is said with the practice that sent it. Only ever
-- added to: a message is corrected by another one.
create table clinic.talk_message (
    id           uuid        primary key,
    position     bigint      generated always as identity,
    referral_id  uuid        not null references clinic.referral (id),
    kind         text        not null,
    -- the practice that says it or is told, by the id of its system; null for what stays within the clinic
    practice     text,
    answers      uuid        references clinic.talk_message (id),
    at           timestamptz not null,
    author       text        not null,
    role         text        not null,
    on_behalf_of text,
    opinion      text,
    red_flag     text,
    text         text        not null
);

create index talk_message_by_referral on clinic.talk_message (referral_id, position);
create index talk_message_by_answered on clinic.talk_message (answers) where answers is not null;

-- For whom a message waits, until somebody has read or answered it: a role, or one account.
create table clinic.talk_addressee (
    id          bigint      generated always as identity primary key,
    message_id  uuid        not null references clinic.talk_message (id),
    referral_id uuid        not null references clinic.referral (id),
    role        text,
    account     text,
    settled_at  timestamptz,
    settled_by  text,
    check (num_nonnulls(role, account) = 1),
    check (num_nonnulls(settled_at, settled_by) in (0, 2))
);

create index talk_addressee_by_message on clinic.talk_addressee (message_id);
create index talk_addressee_by_referral on clinic.talk_addressee (referral_id);
create index talk_waiting_for_account on clinic.talk_addressee (account) where settled_at is null;
create index talk_waiting_for_role on clinic.talk_addressee (role) where settled_at is null;

-- Who stands in for somebody who is away, and for whom a task is kept meanwhile.
alter table clinic.absence add column deputy text check (length(deputy) <= 64 and deputy <> account);
alter table clinic.open_task add column kept_for text;

-- What was said of a patient goes with the patient.
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
        $part$delete from clinic.talk_addressee addressee where addressee.referral_id = erasing;
    delete from clinic.talk_message said where said.referral_id = erasing;
    $part$ || last_part);
end $$;
