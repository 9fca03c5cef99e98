-- Whoever made the index of V661 before, and was cut off, has one that is not used: it is made whole, since the one in whose place
-- it stands is gone.
do $$
begin
    if not (select indisvalid from pg_index where indexrelid = 'clinic.referral_open_by_arrival'::regclass) then
        reindex index clinic.referral_open_by_arrival;
    end if;
end $$;
