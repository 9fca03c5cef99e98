-- Erasing a record leaves those beside it one person, but never those of whom somebody said that they are of two; and beside
-- it is also what it followed, unless somebody said that this is another person's. V302 has let go of that by then.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    beside text := 'with beside as (';
    links text := 'select distinct link.other_id as id from clinic.same_person_link link where link.referral_id = erasing),';
    pairs text := 'from first join beside on beside.id <> first.id';
    linked text := 'where link.referral_id = first.id and link.other_id = beside.id)';
begin
    if strpos(definition, beside) = 0 or strpos(definition, links) = 0 or strpos(definition, pairs) = 0
        or strpos(definition, linked) = 0 then
        raise exception 'clinic.erase_referral does not keep the others one person as expected';
    end if;
    definition := replace(definition, beside,
        $part$if exists (select from clinic.another_person another
               where another.referral_id = erasing and another.other_id = present.follows) then
        present.follows := null;
    end if;
    $part$ || beside);
    definition := replace(definition, links,
        $part$select link.other_id as id from clinic.same_person_link link where link.referral_id = erasing
        union
        select present.follows where present.follows is not null),$part$);
    -- All with the first, and whoever is another person than the first with everybody else.
    definition := replace(definition, 'insert into clinic.merge (id, referral_id, other_id, reason,',
        $part$, pair as (
        select one.id, other.id as other_id from beside one join beside other on other.id > one.id cross join first
        where first.id = one.id
           or exists (select from clinic.another_person another
                      where another.referral_id = first.id and another.other_id in (one.id, other.id)))
    insert into clinic.merge (id, referral_id, other_id, reason,$part$);
    definition := replace(definition, 'select gen_random_uuid(), first.id, beside.id, ''A record',
        'select gen_random_uuid(), pair.id, pair.other_id, ''A record');
    definition := replace(definition, pairs, 'from pair');
    execute replace(definition, linked,
        $part$where link.referral_id = pair.id and link.other_id = pair.other_id)
      and not exists (select from clinic.another_person another
                      where another.referral_id = pair.id and another.other_id = pair.other_id)$part$);
end $$;
