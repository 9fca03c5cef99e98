-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_event_subscr') is not null then
        perform clinic.lock_when_free('engine.act_ru_event_subscr');
        drop index if exists engine.act_idx_event_subscr_config_;
        create index act_idx_event_subscr_config_ on engine.act_ru_event_subscr (configuration_) where configuration_ is not null;
        drop index if exists engine.act_idx_event_subscr_tenant_id;
        create index act_idx_event_subscr_tenant_id on engine.act_ru_event_subscr (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
