-- As V754 does for processes of the past: their steps are found by their id, their process, its root and by when they may go.
do $$
begin
    if to_regclass('engine.act_hi_actinst') is not null then
        perform clinic.lock_when_free('engine.act_hi_actinst');
        drop index if exists engine.act_idx_hi_act_inst_comp;
        create index act_idx_hi_act_inst_comp on engine.act_hi_actinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_act_inst_stats;
        create index act_idx_hi_act_inst_stats on engine.act_hi_actinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_act_inst_start_end;
        create index act_idx_hi_act_inst_start_end on engine.act_hi_actinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_act_inst_proc_def_key;
        create index act_idx_hi_act_inst_proc_def_key on engine.act_hi_actinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_ai_pdefid_end_time;
        create index act_idx_hi_ai_pdefid_end_time on engine.act_hi_actinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_act_inst_tenant_id;
        create index act_idx_hi_act_inst_tenant_id on engine.act_hi_actinst (tenant_id_) where tenant_id_ is not null;
        drop index if exists engine.act_idx_hi_act_inst_rm_time;
        create index act_idx_hi_act_inst_rm_time on engine.act_hi_actinst (removal_time_) where removal_time_ is not null;
    end if;
end
$$;
