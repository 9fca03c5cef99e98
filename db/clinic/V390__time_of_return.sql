-- When restless legs or veins were found to be back, and how long somebody was followed: what the estimate of Kaplan and Meier
-- needs. In months after treatment, those of the recalls; past cohorts tell only by when, and have none of these.
alter table clinic.outcome
    add column rls_back_at    smallint,
    add column rls_followed   smallint,
    add column veins_back_at  smallint,
    add column veins_followed smallint;
