-- Reception said at any time that two referrals are of one person, and why. Nothing is copied: who takes it back has
-- everything as before. Where the reports contradict each other in what tells people apart, it counts only once a second
-- person has agreed.
create table clinic.merge (
    id           uuid        primary key,
    referral_id  uuid        not null references clinic.referral (id),
    other_id     uuid        not null references clinic.referral (id),
    reason       text        not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    -- in what the reports of the two persons contradicted each other then
    contradicts  text[]      not null,
    confirmed_at timestamptz,
    confirmed_by text,
    undone_at    timestamptz,
    undone_by    text,
    undo_reason  text,
    check (referral_id <> other_id),
    check (num_nonnulls(confirmed_at, confirmed_by) in (0, 2)),
    check (num_nonnulls(undone_at, undone_by, undo_reason) in (0, 3)),
    -- nobody confirms what they asked for themselves
    check (contradicts = '{}' or confirmed_by is distinct from asked_by)
);

-- Of two who say it at the same moment the second is told.
create unique index one_merge_of_two on clinic.merge (least(referral_id, other_id), greatest(referral_id, other_id))
    where undone_at is null;
create index merge_by_referral on clinic.merge (referral_id);
create index merge_by_other on clinic.merge (other_id);

alter table clinic.identity_answer add column reason text;

-- Both ways round. A merge that stands is a later word.
create or replace view clinic.another_person as
with said as (
    select referral_id, other_id from clinic.identity_answer where not same_person
    union all
    select other_id, referral_id from clinic.identity_answer where not same_person)
select said.referral_id, said.other_id from said
where not exists (
    select from clinic.merge
    where least(merge.referral_id, merge.other_id) = least(said.referral_id, said.other_id)
      and greatest(merge.referral_id, merge.other_id) = greatest(said.referral_id, said.other_id)
      and merge.confirmed_at is not null and merge.undone_at is null);

create or replace view clinic.same_person_link as
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
                  where another.referral_id = later.id and another.other_id = later.follows)
union all
select referral_id, other_id from clinic.merge where confirmed_at is not null and undone_at is null
union all
select other_id, referral_id from clinic.merge where confirmed_at is not null and undone_at is null;

-- Erasing a record takes away what was said of it. The others of that person stay one person: those beside it are linked
-- with each other, and what followed it follows what it followed.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    said text := 'delete from clinic.search_key where search_key.referral_id = erasing;';
    follower text := 'update clinic.referral set follows = null where referral.follows = erasing;';
begin
    if strpos(definition, said) = 0 or strpos(definition, follower) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    definition := replace(definition, follower,
        'update clinic.referral set follows = present.follows where referral.follows = erasing;');
    execute replace(definition, said,
        $part$with beside as (
        select distinct link.other_id as id from clinic.same_person_link link where link.referral_id = erasing),
    first as (select beside.id from beside order by beside.id limit 1)
    insert into clinic.merge (id, referral_id, other_id, reason, asked_at, asked_by, contradicts, confirmed_at, confirmed_by)
    select gen_random_uuid(), first.id, beside.id, 'A record that was erased lay between the two.', written.erased_at,
        written.erased_by, '{}', written.erased_at, written.erased_by
    from first join beside on beside.id <> first.id
    where not exists (select from clinic.same_person_link link
                      where link.referral_id = first.id and link.other_id = beside.id)
    on conflict do nothing;
    delete from clinic.merge where erasing in (merge.referral_id, merge.other_id);
    $part$ || said);
end $$;
