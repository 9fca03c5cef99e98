-- Closed referrals leave the tables that are worked on, and go to those of a month (V617). Here and in V616 nothing waits for
-- long, however much there is: two columns that nobody has filled, and then a look at each row that holds nobody up.

-- Both at once, each try for half a second and given back if it does not succeed: whoever has one of them and waits for the other
-- is let through, and nobody waits longer behind this. Somebody who holds a table for long, such as a backup, stops this start.
do $$
begin
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table clinic.figure_case, clinic.referral_event in access exclusive mode;
            return;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds clinic.referral_event or clinic.figure_case for long: start again later';
end $$;
alter table clinic.referral_event
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
alter table clinic.figure_case
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
