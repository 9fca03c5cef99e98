-- How foam was mixed: one part of liquid to three or four of gas. Null for liquid, and where it was recorded before this was
-- asked.
alter table clinic.treatment add column foam_ratio text check (foam_ratio in ('ONE_TO_THREE', 'ONE_TO_FOUR'));
