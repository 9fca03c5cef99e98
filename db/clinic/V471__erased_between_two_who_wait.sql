-- Whoever were one person through the record that is erased stay one, also where a merge of the two waits for its second
-- person: nobody is left to confirm it for, and before this the link was lost without a word.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    lost text := 'on conflict do nothing;
    delete from clinic.merge where erasing in (merge.referral_id, merge.other_id);';
begin
    if strpos(definition, lost) = 0 then
        raise exception 'clinic.erase_referral does not keep the others one person as expected';
    end if;
    execute replace(definition, lost,
        $part$on conflict (least(referral_id, other_id), greatest(referral_id, other_id)) where undone_at is null
    do update set reason = excluded.reason, asked_at = excluded.asked_at, asked_by = excluded.asked_by,
        contradicts = excluded.contradicts, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
    where merge.confirmed_at is null;
    delete from clinic.merge where erasing in (merge.referral_id, merge.other_id);$part$);
end $$;
