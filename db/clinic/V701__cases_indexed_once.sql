-- What it was for is in the index that V700 made.
select clinic.lock_when_free('clinic.figure_case');

drop index clinic.figure_case_by_figure;
