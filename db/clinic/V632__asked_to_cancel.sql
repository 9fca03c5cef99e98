-- Whoever sent a request that is under way can ask the clinic to end it: only the clinic does.
alter table clinic.sent_request
    add column cancel_asked_at timestamptz,
    -- of the reason, so that the same is told once
    add column cancel_asked_sha256 char(64);
