-- A cell of the figures is counted up by each referral that goes on, and was entered in its index anew each time, because the index
-- held the count as well. Without it a row changes in its place; some room is left for that on each page. Emptied cells are found by
-- what emptied them, and no longer by an index that asked for each count. Whoever counts meanwhile waits a moment.
set local lock_timeout = '10s';

select pg_advisory_xact_lock(hashtext('clinic.figures'));
select clinic.lock_when_free('clinic.figure_cell');

drop index clinic.figure_cell_without_cases;
alter table clinic.figure_cell drop constraint figure_cell_pkey;
alter table clinic.figure_cell add primary key (figure, period, pathway, part, value);
alter table clinic.figure_cell set (fillfactor = 70);
