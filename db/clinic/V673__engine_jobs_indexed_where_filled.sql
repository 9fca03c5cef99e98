-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_job') is not null then
        perform clinic.lock_when_free('engine.act_ru_job');
        drop index if exists engine.act_idx_job_exception;
        create index act_idx_job_exception on engine.act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
        drop index if exists engine.act_idx_job_tenant_id;
        create index act_idx_job_tenant_id on engine.act_ru_job (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
