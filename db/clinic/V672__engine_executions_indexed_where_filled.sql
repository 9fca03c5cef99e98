-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
-- Each try for half a second: nobody who works meanwhile waits longer behind it. Somebody who holds the table for long, such as a
-- backup, stops this start.
do $$
begin
    if to_regclass('engine.act_ru_execution') is null then
        return;
    end if;
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table engine.act_ru_execution in access exclusive mode;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds engine.act_ru_execution for long: start again later';
end
$$;
do $$
begin
    if to_regclass('engine.act_ru_execution') is not null then
        drop index if exists engine.act_idx_exe_super;
        create index act_idx_exe_super on engine.act_ru_execution (super_exec_) where super_exec_ is not null;
        drop index if exists engine.act_idx_exec_buskey;
        create index act_idx_exec_buskey on engine.act_ru_execution (business_key_) where business_key_ is not null;
        drop index if exists engine.act_idx_exec_tenant_id;
        create index act_idx_exec_tenant_id on engine.act_ru_execution (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
