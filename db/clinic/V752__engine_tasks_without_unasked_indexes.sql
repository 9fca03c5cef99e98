-- As V751 does for jobs: nobody looks for tasks by when they were made or last changed; lists sort those that they have found.
do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
        perform clinic.lock_when_free('engine.act_ru_task');
        drop index if exists engine.act_idx_task_create;
        create index act_idx_task_create on engine.act_ru_task (id_) where id_ is null;
        drop index if exists engine.act_idx_task_last_updated;
        create index act_idx_task_last_updated on engine.act_ru_task (id_) where id_ is null;
    end if;
end
$$;
