-- Old answers of who is who made referrals silent that were not before. What waits for those patients is held like anything
-- written since: nobody would see it any more, and it must not go out by itself once an answer is taken back.
update clinic.message set state = 'HELD', next_attempt_at = null
where state in ('WAITING', 'FAILED') and recipient = 'PATIENT'
  and referral_id in (select referral_id from clinic.silent_referral);
