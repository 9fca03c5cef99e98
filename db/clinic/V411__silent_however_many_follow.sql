-- Whose patient is not to be written to: after a death also for every report that came later, whatever became of those
-- between.
create or replace view clinic.silent_referral as
with recursive after_death as (
    select later.id from clinic.referral later
    join clinic.ending on ending.referral_id = later.follows
    where ending.undone_at is null and ending.kind = 'DIED'
    union
    select later.id from clinic.referral later
    join after_death on after_death.id = later.follows)
select ending.referral_id from clinic.ending where ending.undone_at is null
union
select id from after_death;
