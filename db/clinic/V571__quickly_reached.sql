-- Whom a message reaches within minutes: by mail, or by a text message that the patient wants, and nothing came back from there.
create function clinic.quickly_reached(of_referral uuid, by_text boolean) returns boolean
language sql stable set search_path = '' as $$
    select case clinic.channel_to_patient(of_referral, false, by_text)
        when 'EMAIL' then not exists (
            select from clinic.message
            where referral_id = of_referral and recipient = 'PATIENT' and came_back_by = 'EMAIL')
        when 'SMS' then by_text
            and exists (
                select from clinic.contact_consent
                where referral_id = of_referral and channel = 'SMS' and given)
            and not exists (
                select from clinic.message
                where referral_id = of_referral and recipient = 'PATIENT' and came_back_by = 'TEXT_MESSAGE')
        else false end
$$;
