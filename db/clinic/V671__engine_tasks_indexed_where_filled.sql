-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
        perform clinic.lock_when_free('engine.act_ru_task');
        drop index if exists engine.act_idx_task_case_def_id;
        create index act_idx_task_case_def_id on engine.act_ru_task (case_def_id_) where case_def_id_ is not null;
        drop index if exists engine.act_idx_task_case_exec;
        create index act_idx_task_case_exec on engine.act_ru_task (case_execution_id_) where case_execution_id_ is not null;
        drop index if exists engine.act_idx_task_owner;
        create index act_idx_task_owner on engine.act_ru_task (owner_) where owner_ is not null;
        drop index if exists engine.act_idx_task_tenant_id;
        create index act_idx_task_tenant_id on engine.act_ru_task (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
