-- When a row was linked, by the database's clock. What a row tells of its time is compared with its number and with this:
-- a row put in later tells another time than its neighbours, a clock that was set back shows as what it is. Links made
-- before this have none.
alter table clinic.audit_link add column linked_at timestamptz;
