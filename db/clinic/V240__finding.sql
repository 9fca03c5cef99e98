-- By what a patient could get lost, as the checkup found it, and what was done about it.
create table clinic.finding (
    id          uuid        primary key,
    kind        text        not null,
    subject     text        not null,
    referral_id uuid references clinic.referral (id),
    detail      text,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    state       text        not null check (state in ('OPEN', 'REPAIRED', 'VANISHED')),
    closed_at   timestamptz,
    closed_by   text,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'REPAIRED') = (closed_by is not null))
);

create unique index finding_once_open on clinic.finding (kind, subject) where state = 'OPEN';
create index finding_by_time on clinic.finding (closed_at desc) where state <> 'OPEN';


do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := $part$(22, 'accepted_row', 'referral_id = $1'),$part$;
    after text := $part$(22, 'accepted_row', 'referral_id = $1'),
            (22, 'finding', 'referral_id = $1'),$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.erase_referral does not list accepted_row as expected';
    end if;
    execute replace(definition, before, after);
end $$;
