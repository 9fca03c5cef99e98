-- A search of names reads who is called so from the index alone, and asks one referral for a name by its key.
create index search_key_found on clinic.search_key (key, kind) include (referral_id);
drop index clinic.search_key_by_key;

-- Whoever has one name has it as a given name, and is looked for there too.
create index referral_of_one_name on clinic.referral (id) where family_name = '';

-- Those of whose birth date the month or the year alone is known; the others are found by their day.
create index referral_by_estimated_birth on clinic.referral (date_of_birth) where born_at_latest <> date_of_birth;
