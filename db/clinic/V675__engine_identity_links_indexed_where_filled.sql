-- As V670 does for variables: columns that next to none fills are indexed where they are filled.
do $$
begin
    if to_regclass('engine.act_ru_identitylink') is not null then
        perform clinic.lock_when_free('engine.act_ru_identitylink');
        drop index if exists engine.act_idx_athrz_procedef;
        create index act_idx_athrz_procedef on engine.act_ru_identitylink (proc_def_id_) where proc_def_id_ is not null;
        drop index if exists engine.act_idx_ident_lnk_user;
        create index act_idx_ident_lnk_user on engine.act_ru_identitylink (user_id_) where user_id_ is not null;
    end if;
end
$$;
