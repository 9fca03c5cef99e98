-- Where an administrator had put pg_trgm into another schema, V451 found no operators in the clinic's and made no index.
do $$
declare
    home text;
begin
    if to_regclass('clinic.search_key_by_likeness') is not null then
        return;
    end if;
    select nspname into home from pg_catalog.pg_extension
    join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
    where extname = 'pg_trgm';
    if home is null then
        raise notice 'There is no pg_trgm: misspelt names will not be found';
        return;
    end if;
    execute format(
        'create index search_key_by_likeness on clinic.search_key using gin (key %I.gin_trgm_ops)'
            || ' where kind in (''GIVEN_NAME'', ''FAMILY_NAME'')', home);
exception
    when undefined_object or insufficient_privilege then
        raise notice 'pg_trgm cannot be used for an index: misspelt names are found more slowly (%)', sqlerrm;
end $$;
