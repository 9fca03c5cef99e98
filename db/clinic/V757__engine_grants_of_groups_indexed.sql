-- As V670 does for variables: every other grant is a person's and was entered among those of groups all the same.
do $$
begin
    if to_regclass('engine.act_ru_authorization') is not null then
        perform clinic.lock_when_free('engine.act_ru_authorization');
        drop index if exists engine.act_idx_auth_group_id;
        create index act_idx_auth_group_id on engine.act_ru_authorization (group_id_) where group_id_ is not null;
    end if;
end
$$;
