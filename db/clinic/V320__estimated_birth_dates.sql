-- Many people know the year or the month of their birth alone. date_of_birth is then the first day that it can have been.
alter table clinic.referral
    add column birth_precision text not null default 'DAY' check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
    add column born_at_latest date generated always as (case birth_precision
        when 'DAY' then date_of_birth
        when 'MONTH' then (date_of_birth + interval '1 month - 1 day')::date
        else (date_of_birth + interval '1 year - 1 day')::date end) stored;

-- Two people of the same name who know the year alone are not one person.
do $$
begin
    if to_regclass('clinic.one_open_referral_per_person') is not null then
        drop index clinic.one_open_referral_per_person;
        create unique index one_open_referral_per_person on clinic.referral (name_key, date_of_birth)
            where open and birth_precision = 'DAY';
    end if;
end $$;
