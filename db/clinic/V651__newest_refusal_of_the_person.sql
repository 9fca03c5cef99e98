-- What the same patient said last holds: a refusal on another referral also where mail or texts were wanted here before.
-- A wish to be written to is still not carried over. Asked by the keys of each of the patient's referrals, and planned once.
create or replace function clinic.channel_to_patient(of_referral uuid, with_letter boolean, as_text boolean) returns text
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
    return (
        with person as (
            select of_referral as id
            union
            select same.id from clinic.same_person(of_referral) same
        ), said as (
            select distinct on (consent.channel) consent.channel, consent.given
            from person cross join lateral (
                select * from clinic.contact_consent each
                where each.referral_id = person.id and (person.id = of_referral or not each.given) offset 0) consent
            order by consent.channel, consent.at desc, consent.referral_id <> of_referral
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
            from clinic.referral where id = of_referral) reached);
end $$;
