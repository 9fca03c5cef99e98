-- Columns that next to no variable of the engine fills: cases, batches and tenants are not used here, bytes are not kept, and few
-- variables are a task's own. Each row was entered in an index of each of them all the same, and taken out of it again. An index
-- of the rows that fill it answers every question for a value, those of foreign keys too; its name stays for the engine's scripts.
-- Each table has a migration of its own, so that nobody who works meanwhile waits for two.
do $$
begin
    if to_regclass('engine.act_ru_variable') is not null then
        perform clinic.lock_when_free('engine.act_ru_variable');
        drop index if exists engine.act_idx_batch_id;
        create index act_idx_batch_id on engine.act_ru_variable (batch_id_) where batch_id_ is not null;
        drop index if exists engine.act_idx_var_bytearray;
        create index act_idx_var_bytearray on engine.act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
        drop index if exists engine.act_idx_var_case_exe;
        create index act_idx_var_case_exe on engine.act_ru_variable (case_execution_id_) where case_execution_id_ is not null;
        drop index if exists engine.act_idx_var_case_inst_id;
        create index act_idx_var_case_inst_id on engine.act_ru_variable (case_inst_id_) where case_inst_id_ is not null;
        drop index if exists engine.act_idx_variable_task_id;
        create index act_idx_variable_task_id on engine.act_ru_variable (task_id_) where task_id_ is not null;
        drop index if exists engine.act_idx_variable_task_name_type;
        create index act_idx_variable_task_name_type on engine.act_ru_variable (task_id_, name_, type_) where task_id_ is not null;
        drop index if exists engine.act_idx_variable_tenant_id;
        create index act_idx_variable_tenant_id on engine.act_ru_variable (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
