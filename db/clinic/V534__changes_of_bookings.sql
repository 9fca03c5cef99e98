-- How often a booking was closed or opened again since it was made: calendars take the higher number for the newer word.
alter table clinic.booking add column changes integer not null default 0;
update clinic.booking set changes = 1 where state = 'CANCELLED';
