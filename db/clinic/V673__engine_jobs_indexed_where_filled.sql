-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
-- Each try for half a second: nobody who works meanwhile waits longer behind it. Somebody who holds the table for long, such as a
-- backup, stops this start.
do $$
begin
    if to_regclass('engine.act_ru_job') is null then
        return;
    end if;
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table engine.act_ru_job in access exclusive mode;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds engine.act_ru_job for long: start again later';
end
$$;
do $$
begin
    if to_regclass('engine.act_ru_job') is not null then
        drop index if exists engine.act_idx_job_exception;
        create index act_idx_job_exception on engine.act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
        drop index if exists engine.act_idx_job_tenant_id;
        create index act_idx_job_tenant_id on engine.act_ru_job (tenant_id_) where tenant_id_ is not null;
    end if;
end
$$;
