-- What was said on a referral holds for it. Where nothing was said there, a refusal on another referral of the same patient
-- does: nobody who is read by others at home refuses for one referral alone. A wish to be written to is not carried over.
create or replace function clinic.channel_to_patient(of_referral uuid, with_letter boolean, as_text boolean) returns text
language sql stable set search_path = '' as $$
    with said as (
        select distinct on (consent.channel) consent.channel, consent.given
        from clinic.contact_consent consent
        where consent.referral_id = of_referral
           or not consent.given and consent.referral_id in (select person.id from clinic.same_person(of_referral) person)
        order by consent.channel, consent.referral_id <> of_referral
    ), consents as (
        select bool_or(not given) filter (where channel = 'EMAIL') as no_mail,
               bool_or(given) filter (where channel = 'SMS') as texts,
               bool_or(not given) filter (where channel = 'SMS') as no_texts
        from said
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
