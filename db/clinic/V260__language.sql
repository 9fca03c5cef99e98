-- Which language the patient's messages and letters are written in (BCP 47). Whoever was never asked reads English.
alter table clinic.referral add column language text not null default 'en';

-- An erased referral says nothing of its patient, not even what they read. No rule of its own in the erasure is needed.
create function clinic.forget_language() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    new.language := 'en';
    return new;
end $$;

create trigger erased_referral_has_no_language before update on clinic.referral
    for each row when (new.erased_at is not null) execute function clinic.forget_language();
