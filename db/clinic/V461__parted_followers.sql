-- Whoever was said to be another person than the record that is erased does not follow what that one followed: the word that
-- parted them is erased with it. Before this, twins could become one person by the erasing of a record between them.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    beside text := 'with beside as (';
begin
    if strpos(definition, beside) = 0 then
        raise exception 'clinic.erase_referral does not keep the others one person as expected';
    end if;
    execute replace(definition, beside,
        $part$update clinic.referral follower set follows = null
    where follower.follows = erasing
      and exists (select from clinic.another_person another
                  where another.referral_id = follower.id and another.other_id = erasing);
    $part$ || beside);
end $$;
