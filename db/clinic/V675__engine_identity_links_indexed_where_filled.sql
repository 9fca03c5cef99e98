-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
-- Each try for half a second: nobody who works meanwhile waits longer behind it. Somebody who holds the table for long, such as a
-- backup, stops this start.
do $$
begin
    if to_regclass('engine.act_ru_identitylink') is null then
        return;
    end if;
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            lock table engine.act_ru_identitylink in access exclusive mode;
            return;
        exception when lock_not_available then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds engine.act_ru_identitylink for long: start again later';
end
$$;
do $$
begin
    if to_regclass('engine.act_ru_identitylink') is not null then
        drop index if exists engine.act_idx_athrz_procedef;
        create index act_idx_athrz_procedef on engine.act_ru_identitylink (proc_def_id_) where proc_def_id_ is not null;
        drop index if exists engine.act_idx_ident_lnk_user;
        create index act_idx_ident_lnk_user on engine.act_ru_identitylink (user_id_) where user_id_ is not null;
    end if;
end
$$;
