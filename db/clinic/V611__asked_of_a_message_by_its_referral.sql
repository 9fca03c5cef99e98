-- Each message asks whether its patient is written to at all and by which way (V651). Both are asked of the one referral: what was
-- asked of all who have died, or of all who were ever asked about mail, grew with them. And both are planned once a connection and
-- not anew for each message, which took longer than all else that a report writes.

-- The same persons as before; each of them is asked for by its keys.
create or replace function clinic.same_person(asked uuid) returns table (id uuid)
    language plpgsql stable rows 4 set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with recursive person as (
        select asked as id
        union
        select link.id from person cross join lateral (
            select answer.other_id as id from clinic.identity_answer answer
            where answer.same_person and answer.referral_id = person.id
            union all
            select answer.referral_id from clinic.identity_answer answer
            where answer.same_person and answer.other_id = person.id
            union all
            select later.follows from clinic.referral later
            where later.id = person.id and later.follows is not null
              and not exists (select from clinic.another_person another
                              where another.referral_id = later.id and another.other_id = later.follows)
            union all
            select later.id from clinic.referral later
            where later.follows = person.id
              and not exists (select from clinic.another_person another
                              where another.referral_id = later.id and another.other_id = later.follows)
            union all
            select merge.other_id from clinic.merge
            where merge.referral_id = person.id and merge.confirmed_at is not null and merge.undone_at is null
            union all
            select merge.referral_id from clinic.merge
            where merge.other_id = person.id and merge.confirmed_at is not null and merge.undone_at is null) link)
    select person.id from person
    where not exists (select from clinic.another_person another
                      where another.referral_id = asked and another.other_id = person.id);
end $$;

-- Whether a referral is in clinic.silent_referral. Persons are the same from whichever of their referrals one looks.
create function clinic.is_silent(asked uuid) returns boolean
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select from clinic.ending where ending.referral_id = asked and ending.undone_at is null)
        or exists (
            select from clinic.same_person(asked) person join clinic.ending on ending.referral_id = person.id
            where ending.undone_at is null and ending.kind = 'DIED');
end $$;
