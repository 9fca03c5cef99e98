-- What a step of the engine leaves behind goes by one statement, whichever tables it is in: a completed task is a row of its own, whom it
-- is for, its timers, what it waited for, the step and its grants, which were five to eight statements. As the engine does it, one after
-- the other in its order, each of the revision that was read; where one is not, what comes after it stays, so that no foreign key fails
-- before it is told who was overtaken. The functions of V677 stay for nodes of the release before.

-- Gives the place of the first row that is no longer as it was read, null if all are gone. Whom a task is for has no revision, and
-- of grants any number goes, by the kind and the id of what they are for.
create function clinic.delete_engine_rows(kinds text[], ids text[], revisions integer[]) returns integer
language plpgsql set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    for place in 1 .. cardinality(ids) loop
        case kinds[place]
            when 'subscription' then
                delete from engine.act_ru_event_subscr where id_ = ids[place] and rev_ = revisions[place];
            when 'job' then
                delete from engine.act_ru_job where id_ = ids[place] and rev_ = revisions[place];
            when 'variable' then
                delete from engine.act_ru_variable where id_ = ids[place] and rev_ = revisions[place];
            when 'task' then
                delete from engine.act_ru_task where id_ = ids[place] and rev_ = revisions[place];
            when 'execution' then
                delete from engine.act_ru_execution where id_ = ids[place] and rev_ = revisions[place];
            when 'link' then
                delete from engine.act_ru_identitylink where id_ = ids[place];
                continue;
            when 'grants' then
                delete from engine.act_ru_authorization
                where resource_type_ = revisions[place] and resource_id_ = ids[place];
                continue;
        end case;
        if not found then
            return place;
        end if;
    end loop;
    return null;
end
$$;
