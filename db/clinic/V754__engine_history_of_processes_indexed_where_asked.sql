-- As V751 does for jobs, and V670 for columns that next to none fills: processes of the past are found by their id, their referral, their
-- root and, once they have ended, by when they may go.
do $$
begin
    if to_regclass('engine.act_hi_procinst') is not null then
        perform clinic.lock_when_free('engine.act_hi_procinst');
        drop index if exists engine.act_idx_hi_pro_inst_end;
        create index act_idx_hi_pro_inst_end on engine.act_hi_procinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_pro_inst_proc_time;
        create index act_idx_hi_pro_inst_proc_time on engine.act_hi_procinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_pro_inst_proc_def_key;
        create index act_idx_hi_pro_inst_proc_def_key on engine.act_hi_procinst (id_) where id_ is null;
        drop index if exists engine.act_idx_hi_pro_inst_tenant_id;
        create index act_idx_hi_pro_inst_tenant_id on engine.act_hi_procinst (tenant_id_) where tenant_id_ is not null;
        drop index if exists engine.act_idx_hi_pro_rst_pro_inst_id;
        create index act_idx_hi_pro_rst_pro_inst_id on engine.act_hi_procinst (restarted_proc_inst_id_)
            where restarted_proc_inst_id_ is not null;
        drop index if exists engine.act_idx_hi_pro_inst_rm_time;
        create index act_idx_hi_pro_inst_rm_time on engine.act_hi_procinst (removal_time_) where removal_time_ is not null;
    end if;
end
$$;
