-- Null: neither yes nor no, while an answer that decides it is unknown or was not asked.
alter table clinic.triage_result
    alter column rls_positive drop not null,
    alter column vein_signs drop not null,
    alter column vein_criterion drop not null;
