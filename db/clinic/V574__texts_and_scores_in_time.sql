-- What a patient answers long after stands no longer as what was at six weeks: ten weeks after the last session of that course.
do $$
declare
    definition text := pg_get_viewdef('clinic.referral_outcome'::regclass);
    answered text := 'own.answered_at IS NOT NULL';
begin
    if strpos(definition, answered) = 0 then
        raise exception 'clinic.referral_outcome does not tell of the patient''s own answers as expected';
    end if;
    execute 'create or replace view clinic.referral_outcome as ' || replace(definition, answered,
        'own.answered_at <= (select max(session.at) + interval ''70 days'' from clinic.treatment_session session'
        || ' where session.course_id = own.about)');
end $$;

-- Who had a session six weeks ago is looked for each hour.
create index treatment_session_by_day on clinic.treatment_session (at);

-- Whom a message reaches within minutes. Where the clinic sends no mail by itself, nobody's mailbox is quick.
create function clinic.quickly_reached(of_referral uuid, by_text boolean, by_mail boolean) returns boolean
language sql stable set search_path = '' as $$
    select clinic.quickly_reached(of_referral, by_text)
        and (by_mail or clinic.channel_to_patient(of_referral, false, by_text) <> 'EMAIL')
$$;
