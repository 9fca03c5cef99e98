-- The page of all messages reads the newest of them.
create index message_by_position on clinic.message (position) where recipient <> 'STAFF';
