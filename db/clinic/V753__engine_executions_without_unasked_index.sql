-- As V751 does for jobs: the whole of a called process is not asked for.
do $$
begin
    if to_regclass('engine.act_ru_execution') is not null then
        perform clinic.lock_when_free('engine.act_ru_execution');
        drop index if exists engine.act_idx_exe_root_pi;
        create index act_idx_exe_root_pi on engine.act_ru_execution (id_) where id_ is null;
    end if;
end
$$;
