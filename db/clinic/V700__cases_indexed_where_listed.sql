-- Of the rows behind the figures most tell that a step was begun, was ended and how long it took. Nobody lists those: the roll-up
-- answers for them, and a referral that is counted anew finds its own by its id. Each was entered in the index by figure all the
-- same, which V701 drops. While this one is made whoever reads goes on. Whoever archives and counts waits before he holds any
-- referral, and an erasure with the one that it erases. Whoever of them is at work for longer stops this start: it is tried again.
set local lock_timeout = '10s';

select pg_advisory_xact_lock(hashtext('clinic.archive'));
select pg_advisory_xact_lock(hashtext('clinic.figures'));

create index figure_case_by_listed_figure on clinic.figure_case (figure, part, on_day)
    where figure not in ('STEP_TIME', 'STEP_IN', 'STEP_OUT');
