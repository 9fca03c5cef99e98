-- Which referrals are open, without their state: a referral that moves on then touches no index, until it is closed. With the state
-- in it (V231) each move had an entry added to every index of the table. By itself, so that nothing else is locked: writing to
-- referrals waits while it is made, unless it was made before (docs/operations.md).
create index if not exists referral_open_by_arrival on clinic.referral (received_at) where open;
