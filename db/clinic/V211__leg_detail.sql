-- CEAP 2020 in full: cause, named veins and mechanism beside the clinical class, empty where they were not rated; and
-- what a leg allows of compression. Before treatment only, so empty or null for the review of the outcome.
alter table clinic.leg_finding
    add column etiology text[] not null default '{}',
    add column anatomy text[] not null default '{}',
    add column pathophysiology text check (pathophysiology in ('R', 'O', 'RO', 'N')),
    add column abpi numeric(3, 2) check (abpi between 0 and 3),
    add column compression_concerns text[] not null default '{}';
