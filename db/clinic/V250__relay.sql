-- Messages go out: by the relay where there is a mail server, else by reception's hand.
alter table clinic.message
    -- SENT and DROPPED are final; what FAILED is reception's to send by hand
    add column state           text        not null default 'WAITING'
        check (state in ('WAITING', 'FAILED', 'SENT', 'DROPPED')),
    -- counted before each try, so that a message that takes the application down with it is given up as well
    add column attempts        integer     not null default 0,
    -- not before; null: at once
    add column next_attempt_at timestamptz,
    -- a code, never the mail server's words: those hold addresses
    add column failure         text,
    -- since when it is reception's, where that is later than written
    add column handed_over_at  timestamptz,
    add column means           text
        check (means in ('EMAIL', 'POST', 'TELEPHONE', 'TEXT_MESSAGE', 'IN_PERSON', 'SEEN')),
    add column settled_at      timestamptz,
    add column settled_by      text,
    add constraint message_settled check (
        (state in ('SENT', 'DROPPED')) = (settled_at is not null)
        and (settled_at is null) = (settled_by is null)
        and (state = 'SENT') = (means is not null)),
    drop column sent_at;

-- What was written before anything was sent may be out of date by now: a person decides, and the clock starts today.
update clinic.message
set state = case channel when 'EMAIL' then 'FAILED' else state end,
    failure = case channel when 'EMAIL' then 'WRITTEN_BEFORE_MAIL' end,
    handed_over_at = now()
where recipient <> 'STAFF';

create index message_open on clinic.message (position) where state in ('WAITING', 'FAILED');

-- Details of a message given up tell of the clinic's work as well.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := $part$'MESSAGE_SENT', 'MESSAGE_FAILED',$part$;
    after text := $part$'MESSAGE_SENT', 'MESSAGE_FAILED', 'MESSAGE_DROPPED',$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.erase_referral does not list kinds of events as expected';
    end if;
    execute replace(definition, before, after);
end $$;
