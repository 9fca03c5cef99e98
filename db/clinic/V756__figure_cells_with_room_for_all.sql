-- One referral that goes on changes some hundred cells in one transaction, and cells that lie side by side are changed together: with
-- half of a page left each of them finds room beside its place (V750). The table is small.
alter table clinic.figure_cell set (fillfactor = 50);
