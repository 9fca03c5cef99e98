-- The two questions that were one before (skin_problem holds either of them), and what the table of red flags said.
alter table clinic.recovery_check
    add column skin_blistering boolean,
    add column infection_signs boolean,
    add column red_flags       text[] not null default '{}',
    add column urgency         text;
