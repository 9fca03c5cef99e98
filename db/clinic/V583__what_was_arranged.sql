-- What somebody sees to besides the calendar, where needs_arranged says that somebody does: of what is said to be needed later
-- nobody has said so. Null, as in bookings of an application that does not know it: all that was known then.
alter table clinic.booking add column arranged_for text[];
