-- A transaction of its own: reading and writing go on meanwhile.
alter table clinic.referral_event validate constraint in_the_current_part;
alter table clinic.figure_case validate constraint in_the_current_part;
