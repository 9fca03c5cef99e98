-- Those that are closed already, by their last entry. In a transaction of its own, which holds nobody up.
insert into clinic.archive_due (referral_id, since, not_before)
select event.referral_id, max(event.at), max(event.at)
from clinic.referral_event event
join clinic.referral on referral.id = event.referral_id and not referral.open
group by event.referral_id;
