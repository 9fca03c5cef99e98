-- Closed referrals leave the tables that are worked on, and go to those of a month (V617). Here and in V616 nothing waits for
-- long, however much there is: two columns that nobody has filled, and then a look at each row that holds nobody up.

-- Whoever holds a table for longer, such as a backup, stops this start and not all who work: it is tried again.
set local lock_timeout = '10s';
alter table clinic.referral_event
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
alter table clinic.figure_case
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
