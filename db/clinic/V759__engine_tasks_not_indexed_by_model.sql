-- As V752 does: a task is looked for by its process, its step, whose it is and how urgent it is. Whose model it has is asked when
-- a model is deleted, by the foreign key: that reads the open tasks once, and next to all have the newest model anyway.
do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
        perform clinic.lock_when_free('engine.act_ru_task');
        drop index if exists engine.act_idx_task_procdef;
        create index act_idx_task_procdef on engine.act_ru_task (id_) where id_ is null;
    end if;
end
$$;
