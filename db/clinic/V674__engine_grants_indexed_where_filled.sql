-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
-- Each try for half a second: nobody who works meanwhile waits longer behind it. Somebody who holds the table for long, such as a
-- backup, stops this start.
do $$
begin
    if to_regclass('engine.act_ru_authorization') is null then
        return;
    end if;
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table engine.act_ru_authorization in access exclusive mode;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds engine.act_ru_authorization for long: start again later';
end
$$;
do $$
begin
    if to_regclass('engine.act_ru_authorization') is not null then
        drop index if exists engine.act_idx_auth_rm_time;
        create index act_idx_auth_rm_time on engine.act_ru_authorization (removal_time_) where removal_time_ is not null;
        drop index if exists engine.act_idx_auth_root_pi;
        create index act_idx_auth_root_pi on engine.act_ru_authorization (root_proc_inst_id_) where root_proc_inst_id_ is not null;
    end if;
end
$$;
