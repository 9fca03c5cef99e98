-- Text messages go out by themselves where there is a text service, to patients who said that they want them.
alter table clinic.message
    -- what it says as a text message, without anything about health; null where it has no such form, or was written before
    add column short_text text,
    -- the text service says that the telephone has it
    add column delivered_at timestamptz;

-- What a patient said last about being written to by one way; what was said before is on the timeline. No row: not asked.
create table clinic.contact_consent (
    referral_id uuid        not null references clinic.referral (id),
    channel     text        not null check (channel in ('EMAIL', 'SMS')),
    given       boolean     not null,
    at          timestamptz not null,
    by          text        not null,
    primary key (referral_id, channel)
);

-- By which way a message goes to a patient: one that the patient has and does not refuse, and from which nothing came back.
-- Mail, whose address was given for that, unless it was refused; a text message in its place only with the patient's word.
-- A text to somebody who was not asked is told by a person, as one to somebody whose last text came back.
create function clinic.channel_to_patient(of_referral uuid, with_letter boolean, as_text boolean) returns text
language sql stable set search_path = '' as $$
    with consents as (
        select bool_or(not given) filter (where channel = 'EMAIL') as no_mail,
               bool_or(given) filter (where channel = 'SMS') as texts,
               bool_or(not given) filter (where channel = 'SMS') as no_texts
        from clinic.contact_consent where referral_id = of_referral
    ), came_back as (
        select bool_or(came_back_by = 'EMAIL') as a_mail, bool_or(came_back_by = 'TEXT_MESSAGE') as a_text
        from clinic.message
        where referral_id = of_referral and recipient = 'PATIENT' and came_back_by is not null
    )
    select case
        when mailbox and no_mail is not true and came_back.a_mail is not true then 'EMAIL'
        when telephone and as_text and not with_letter and texts and came_back.a_text is not true then 'SMS'
        when mailbox and no_mail is not true then 'EMAIL'
        when telephone and not with_letter and no_texts is not true then 'SMS'
        else 'LETTER' end
    from consents, came_back, (
        select coalesce(btrim(email), '') <> '' as mailbox, coalesce(btrim(phone), '') <> '' as telephone
        from clinic.referral where id = of_referral) reached
$$;

-- What a patient said goes with the patient.
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
        $part$delete from clinic.contact_consent consent where consent.referral_id = erasing;
    $part$ || last_part);
end $$;
