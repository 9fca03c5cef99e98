-- Closed referrals leave the tables that are worked on, and go to those of a month (V617). Here and in V616 nothing waits for
-- long, however much there is: two columns that nobody has filled, and then a look at each row that holds nobody up.
alter table clinic.referral_event
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
alter table clinic.figure_case
    add column archived date,
    add constraint in_the_current_part check (archived is null) not valid;
