-- Who is who, in one place: two referrals are of one person where a report was taken for news of a known patient, or where
-- somebody said so, unless somebody said that they are of two. The last word of a pair counts, from whichever side it came.
delete from clinic.identity_answer earlier using clinic.identity_answer later
where later.referral_id = earlier.other_id and later.other_id = earlier.referral_id
  and (later.at, later.referral_id) > (earlier.at, earlier.referral_id);
create unique index one_word_on_two on clinic.identity_answer (
    least(referral_id, other_id), greatest(referral_id, other_id));

-- Both ways round.
create view clinic.another_person as
select referral_id, other_id from clinic.identity_answer where not same_person
union all
select other_id, referral_id from clinic.identity_answer where not same_person;

create view clinic.same_person_link as
select referral_id, other_id from clinic.identity_answer where same_person
union all
select other_id, referral_id from clinic.identity_answer where same_person
union all
select later.id, later.follows from clinic.referral later
where later.follows is not null
  and not exists (select from clinic.another_person another
                  where another.referral_id = later.id and another.other_id = later.follows)
union all
select later.follows, later.id from clinic.referral later
where later.follows is not null
  and not exists (select from clinic.another_person another
                  where another.referral_id = later.id and another.other_id = later.follows);

-- The referral and all others of its person, however many lie between. Of whom somebody said that it is another person is
-- none of them, whatever lies between.
create function clinic.same_person(asked uuid) returns table (id uuid)
    language sql stable as $$
    with recursive person as (
        select asked as id
        union
        select link.other_id from clinic.same_person_link link join person on person.id = link.referral_id)
    select person.id from person
    where not exists (select from clinic.another_person another
                      where another.referral_id = asked and another.other_id = person.id);
$$;

-- Whose patient is not to be written to: after a death every referral of that person.
create or replace view clinic.silent_referral as
with recursive person as (
    select ending.referral_id as died, ending.referral_id as id from clinic.ending
    where ending.undone_at is null and ending.kind = 'DIED'
    union
    select person.died, link.other_id from clinic.same_person_link link join person on person.id = link.referral_id)
select ending.referral_id from clinic.ending where ending.undone_at is null
union
select person.id from person
where not exists (select from clinic.another_person another
                  where another.referral_id = person.died and another.other_id = person.id);
