-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
-- Each try for half a second: nobody who works meanwhile waits longer behind it. Somebody who holds the table for long, such as a
-- backup, stops this start.
do $$
begin
    if to_regclass('engine.act_ru_task') is null then
        return;
    end if;
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table engine.act_ru_task in access exclusive mode;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds engine.act_ru_task for long: start again later';
end
$$;
do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
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
