-- What was sent and came back: it is reception's again.
alter table clinic.message
    -- by which means it had gone out; emptied once the patient's contact was corrected, the timeline keeps that it came back
    add column came_back_by text check (came_back_by in ('EMAIL', 'POST', 'TEXT_MESSAGE'));

create index message_came_back on clinic.message (referral_id) where came_back_by is not null;

-- Details of a message that came back tell of the clinic's work, as of one given up.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := $part$'MESSAGE_DROPPED',$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.erase_referral does not list kinds of events as expected';
    end if;
    execute replace(definition, before, $part$'MESSAGE_DROPPED', 'MESSAGE_CAME_BACK',$part$);
end $$;
