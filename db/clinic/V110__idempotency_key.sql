-- What was answered to a request with an Idempotency-Key: the answer only (ids and codes), never what was sent.
create table clinic.idempotency_key (
  account      text        not null check (length(account) <= 255),
  key          text        not null check (length(key) <= 200),
  request_hash text        not null,
  location     text,
  answer       text,
  created_at   timestamptz not null,
  primary key (account, key)
);

create index idempotency_key_created_at on clinic.idempotency_key (created_at);
