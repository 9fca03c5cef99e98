-- What was said, wished, needed and rated is counted on the certificate of an erasure like all that went before. A practice's
-- question that nobody has read or answered stands in the way of one, as a task does.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    first_part text := '(23, ''idempotency_key''';
    at_work text := 'or exists (select from clinic.recall where recall.referral_id = erasing and recall.state = ''STARTED'')';
begin
    if strpos(definition, first_part) = 0 or strpos(definition, at_work) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    definition := replace(definition, first_part,
        $part$(27, 'talk_addressee', 'referral_id = $1'),
            (28, 'talk_message', 'referral_id = $1'),
            (29, 'contact_consent', 'referral_id = $1'),
            (30, 'own_scores', 'referral_id = $1'),
            (31, 'patient_need', 'referral_id = $1'),
            $part$ || first_part);
    execute replace(definition, at_work, at_work || $part$
        or exists (select from clinic.talk_addressee waiting
                   join clinic.talk_message asked on asked.id = waiting.message_id
                   where waiting.referral_id = erasing and waiting.settled_at is null and asked.author = asked.practice)$part$);
end $$;
