-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_authorization') is not null then
        perform clinic.lock_when_free('engine.act_ru_authorization');
        drop index if exists engine.act_idx_auth_rm_time;
        create index act_idx_auth_rm_time on engine.act_ru_authorization (removal_time_) where removal_time_ is not null;
        drop index if exists engine.act_idx_auth_root_pi;
        create index act_idx_auth_root_pi on engine.act_ru_authorization (root_proc_inst_id_) where root_proc_inst_id_ is not null;
    end if;
end
$$;
