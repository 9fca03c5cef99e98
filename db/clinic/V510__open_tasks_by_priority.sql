-- Tasklist shows open tasks by priority and due date, a page at a time: with this index a page reads its own rows only,
-- where it sorted all that are open. The engine's scripts name none of ours, and leave it in place.
do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
        create index clinic_idx_task_priority on engine.act_ru_task (priority_ desc, due_date_);
    end if;
end
$$;
