-- A name that nobody has as it was typed is looked for as it may have been meant: by the letters that two words share.
-- pg_trgm comes with PostgreSQL and is trusted, so that the owner of a database may create it. Where a server has it not,
-- names are found as they are typed and in no other way.
do $$
begin
    create extension if not exists pg_trgm with schema clinic;
    create index search_key_by_likeness on clinic.search_key using gin (key clinic.gin_trgm_ops)
        where kind in ('GIVEN_NAME', 'FAMILY_NAME');
exception
    when feature_not_supported or undefined_file or undefined_object or insufficient_privilege then
        raise notice 'pg_trgm cannot be had: misspelt names will not be found (%)', sqlerrm;
end $$;

-- A number of the patient, however its parts are set apart.
create index referral_by_identifier_signs on clinic.referral
    (upper(regexp_replace(identifier_value, '[^[:alnum:]]', '', 'g')))
    where identifier_value is not null;
