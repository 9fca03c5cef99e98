-- The content of every imported row that became a referral, as a hash. The primary key is what makes the same row
-- become a referral once only: in two imports at once, after a crash, and when that referral was closed long ago.
create table clinic.accepted_row (
  content_hash text        primary key,
  referral_id  uuid        references clinic.referral (id),
  accepted_at  timestamptz not null
);
