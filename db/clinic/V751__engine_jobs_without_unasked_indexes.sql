-- Some of the engine's indexes answer no question that is asked here: none of them was read in a run of all kinds of work with
-- sequential scans switched off. Each row was entered in them all the same. Jobs are found by their kind alone, of which those that are
-- looked for this way are few, and by their process; the whole of a called process is not asked for. The names stay, for scripts of a
-- later engine that drop them: on the rows without an id, of which there are none. Each table has a migration of its own, as in V670.
do $$
begin
    if to_regclass('engine.act_ru_job') is not null then
        perform clinic.lock_when_free('engine.act_ru_job');
        drop index if exists engine.act_idx_job_handler;
        create index act_idx_job_handler on engine.act_ru_job (id_) where id_ is null;
        drop index if exists engine.act_idx_job_root_procinst;
        create index act_idx_job_root_procinst on engine.act_ru_job (id_) where id_ is null;
    end if;
end
$$;
