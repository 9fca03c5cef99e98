-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_execution') is not null then
        perform clinic.lock_when_free('engine.act_ru_execution');
        drop index if exists engine.act_idx_exe_super;
        create index act_idx_exe_super on engine.act_ru_execution (super_exec_) where super_exec_ is not null;
        drop index if exists engine.act_idx_exec_buskey;
        create index act_idx_exec_buskey on engine.act_ru_execution (business_key_) where business_key_ is not null;
        drop index if exists engine.act_idx_exec_tenant_id;
        create index act_idx_exec_tenant_id on engine.act_ru_execution (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
