-- Which step an entry of the timeline tells of, so that how long a step took, and whether it was late, follows from the
-- timeline alone: the engine's own history is kept for some months only.
alter table clinic.referral_event
    -- the engine's id of the task, or of the wait; the same where it begins and where it ends
    add column step            text,
    add column due_at          timestamptz,
    add column process         text,
    add column process_version integer;

alter table clinic.open_task
    add column process         text,
    add column process_version integer;

do $$
begin
    if to_regclass('engine.act_ru_task') is not null then
        update clinic.open_task task set process = definition.key_, process_version = definition.version_
        from engine.act_ru_task running
        join engine.act_re_procdef definition on definition.id_ = running.proc_def_id_
        where running.id_ = task.id;
    end if;
end $$;

-- As before, and of the new columns nothing can change either.
create or replace function clinic.refuse_change_but_erasure() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (new.id, new.referral_id, new.kind, new.at, new.role, new.step, new.due_at, new.process, new.process_version)
            is distinct from
            (old.id, old.referral_id, old.kind, old.at, old.role, old.step, old.due_at, old.process, old.process_version)
        or (new.detail is not null and new.detail is distinct from old.detail)
        or new.actor not in (old.actor, 'patient')
        or not exists (select from clinic.erasure where erasure.referral_id = old.referral_id) then
        raise exception '% is append-only', tg_table_name;
    end if;
    return new;
end $$;

-- Details of these kinds tell of the clinic's work as well.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    before text := $part$'TASK_REMINDED', 'TASK_ESCALATED')$part$;
    after text := $part$'TASK_REMINDED', 'TASK_ESCALATED',
            'TASK_RESCHEDULED', 'TASK_REMOVED', 'STEP_REACHED', 'STEP_LEFT', 'STEP_CANCELLED',
            'MESSAGE_SENT', 'MESSAGE_FAILED', 'REPAIRED')$part$;
begin
    if strpos(definition, before) = 0 then
        raise exception 'clinic.erase_referral does not list kinds of events as expected';
    end if;
    execute replace(definition, before, after);
end $$;
