-- The different names that anybody has, each once: a word that may be a slip of the keyboard is compared with each name and not
-- with the rows of all who have it. A name goes with the last of its patients, whether erased or corrected.

-- Whoever holds a table for longer, such as a backup, stops this start and not all who work: it is tried again.
set local lock_timeout = '10s';

create table clinic.known_name (key text primary key collate "C");

-- At once, and not when all migrations have run: reports come in meanwhile, and the triggers act for whoever writes them.
grant select, insert, delete on clinic.known_name to "${application}";

do $$
declare
    home text;
begin
    select nspname into home from pg_catalog.pg_extension
    join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
    where extname = 'pg_trgm';
    if home is null then
        raise notice 'There is no pg_trgm: misspelt names will not be found';
        return;
    end if;
    execute format('create index known_name_by_likeness on clinic.known_name using gin (key %I.gin_trgm_ops)', home);
exception
    when undefined_object or insufficient_privilege then
        raise notice 'pg_trgm cannot be used for an index: misspelt names are found more slowly (%)', sqlerrm;
end $$;

-- Whoever writes a name holds it until the end of the transaction, beside all others who do; of many names, such as a restored
-- database's, one lock stands for all.
create function clinic.name_is_known() returns trigger language plpgsql set search_path = '' as $$
declare
    names text[] := array(
        select distinct added.key from added where added.kind in ('GIVEN_NAME', 'FAMILY_NAME') order by added.key);
begin
    if cardinality(names) > 50 then
        perform pg_advisory_xact_lock_shared(610, 0);
    else
        perform pg_advisory_xact_lock_shared(hashtextextended(name, 610)) from unnest(names) name;
    end if;
    insert into clinic.known_name (key) select name from unnest(names) name on conflict do nothing;
    return null;
end $$;

create trigger name_is_known after insert on clinic.search_key
    referencing new table as added for each statement execute function clinic.name_is_known();

-- At the end of the transaction, one after the other: of two who go at the same moment the second sees that the first is gone.
-- Where nobody has the name any more, whoever is just being given it is waited for.
create function clinic.name_is_known_no_more() returns trigger language plpgsql set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(610, 1);
    if exists (select from clinic.search_key other
               where other.key = old.key and other.kind in ('GIVEN_NAME', 'FAMILY_NAME')) then
        return null;
    end if;
    perform pg_advisory_xact_lock(610, 0);
    perform pg_advisory_xact_lock(hashtextextended(old.key, 610));
    delete from clinic.known_name known
    where known.key = old.key
      and not exists (
          select from clinic.search_key other
          where other.key = old.key and other.kind in ('GIVEN_NAME', 'FAMILY_NAME'));
    return null;
end $$;

create constraint trigger name_is_known_no_more after delete on clinic.search_key
    deferrable initially deferred for each row when (old.kind in ('GIVEN_NAME', 'FAMILY_NAME'))
    execute function clinic.name_is_known_no_more();

-- After the triggers, which have waited for whoever was writing.
insert into clinic.known_name (key)
select distinct key from clinic.search_key where kind in ('GIVEN_NAME', 'FAMILY_NAME')
on conflict do nothing;
