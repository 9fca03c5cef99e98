-- What each referral contributes to the clinic's figures, as read from its timeline: written anew whenever the timeline
-- grows. Rows without a referral are those of erased ones: past figures stay as they were, and nobody's.
create table clinic.figure_case (
    referral_id uuid,
    on_day      date    not null,
    value       integer not null,
    figure      text    not null,
    pathway     text    not null,
    part        text    not null
);

create index figure_case_by_referral on clinic.figure_case (referral_id);
create index figure_case_by_figure on clinic.figure_case (figure, part, on_day);

-- The same, rolled up: by day or by month, as the figure has it. Medians and shares are read from these rows alone, however
-- many referrals are closed.
create table clinic.figure_cell (
    figure  text    not null,
    period  date    not null,
    pathway text    not null,
    part    text    not null,
    value   integer not null,
    cases   bigint  not null,
    primary key (figure, period, pathway, part, value) include (cases)
);

-- Referrals whose rows are to be written anew; see clinic.outcome_due.
create table clinic.figure_due (
    referral_id uuid not null
);

create function clinic.mark_figure_due() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into clinic.figure_due (referral_id) values (new.referral_id);
    return null;
end $$;

create trigger figure_is_due after insert on clinic.referral_event
    for each row execute function clinic.mark_figure_due();

insert into clinic.figure_due (referral_id) select id from clinic.referral;

-- An erased referral keeps its place in the figures and loses its name there. What was not counted before cannot be
-- counted afterwards.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := $part$    for part in
        select * from (values$part$;
    after text := $part$    perform pg_advisory_xact_lock(hashtext('clinic.figures'));
    if exists (select from clinic.figure_due due where due.referral_id = erasing) then
        raise exception 'referral % is not counted yet', erasing;
    end if;
    update clinic.figure_case set referral_id = null where figure_case.referral_id = erasing;

    for part in
        select * from (values$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.erase_referral does not go over its parts as expected';
    end if;
    execute replace(definition, before, after);
end $$;

-- Found again to be removed, without a look at the others.
create index figure_cell_without_cases on clinic.figure_cell (figure) where cases = 0;

-- What is open is read at every look at the clinic's work, and is little beside what is closed.
create index referral_open on clinic.referral (state, received_at) where open;
