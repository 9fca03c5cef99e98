-- Who is beyond doubt the same person was asked by a statement of the application's, which the server planned anew for each report:
-- that took ten times as long as the answer. Here it is planned once a connection. Since the plan then stays while the tables grow, it
-- may not read any of them as a whole, which is quickest while they are empty.
--
-- Beyond doubt is nobody but by the number, or by both names and the birth date with a telephone or a mailbox in common. By the
-- family name, then; where more than 500 are called so, by what they are reached with; where that is too many people's too, by
-- the day; and where all three are, 5,000 of the name are looked through.
create function clinic.beyond_doubt(
    asked_identifiers text[], asked_family_name text, asked_ways text[], asked_day date) returns table (id uuid)
    language plpgsql stable rows 4
    set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
begin
    return query
    with identified as materialized (
        select referral_id as id from clinic.search_key where kind = 'IDENTIFIER' and key = any (asked_identifiers) limit 501),
    called as materialized (
        select referral_id as id from clinic.search_key where kind = 'FAMILY_NAME' and key = asked_family_name limit 501),
    reached as materialized (
        select way.key, held.id from unnest(asked_ways) way (key) cross join lateral (
            select referral_id as id from clinic.search_key
            where search_key.key = way.key and kind in ('TELEPHONE', 'EMAIL') limit 501) held),
    born as materialized (
        select id from clinic.referral where date_of_birth = asked_day limit 501),
    many as materialized (
        select referral_id as id from clinic.search_key where kind = 'FAMILY_NAME' and key = asked_family_name limit 5000),
    candidate as (
        select id from identified
        union
        select id from called where (select count(*) from called) <= 500
        union
        select id from reached where (select count(*) from called) > 500
        union
        select id from born where (select count(*) from called) > 500
            and (select max(count) from (select count(*) from reached group by key) ways) > 500
        union
        select id from many where (select count(*) from called) > 500
            and (select max(count) from (select count(*) from reached group by key) ways) > 500
            and (select count(*) from born) > 500)
    select referral.id from candidate cross join lateral (
        select * from clinic.referral each where each.id = candidate.id offset 0) referral
    where referral.erased_at is null
      and (referral.date_of_birth = asked_day and (
               select true from clinic.search_key named where named.referral_id = referral.id
               and named.kind = 'FAMILY_NAME' and named.key = asked_family_name limit 1)
           or referral.id in (select id from identified))
    order by referral.received_at desc, referral.id
    limit 200;
end
$$;
revoke execute on function clinic.beyond_doubt(text[], text, text[], date) from public;
