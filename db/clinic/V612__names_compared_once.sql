-- Names are compared in clinic.known_name (V610). By itself: it waits for whoever reads or writes a patient's keys, and holds nothing
-- that they wait for.
-- Whoever holds a table for longer, such as a backup, stops this start and not all who work: it is tried again.
set local lock_timeout = '10s';
drop index if exists clinic.search_key_by_likeness;
