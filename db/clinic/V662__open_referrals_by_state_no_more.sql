-- In whose place V661 made another. Each try for half a second, as in V617: nobody waits for long behind this.
do $$
begin
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            drop index clinic.referral_open;
            return;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds clinic.referral for long: start again later';
end $$;
