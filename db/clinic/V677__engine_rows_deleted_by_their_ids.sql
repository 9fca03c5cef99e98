-- What a step of the engine leaves behind goes by one statement a table, each row found by its id whatever the table was like when
-- the statement was planned: planned beside few rows it read the whole table later, and planned anew each time it cost more than
-- its work. Rows are locked in the order of the list, each of the revision that was read.
create function clinic.delete_variables(ids text[], revisions integer[]) returns bigint
language plpgsql set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    deleted bigint;
begin
    with gone as materialized (
        select found.id_
        from unnest(ids, revisions) with ordinality as listed (id, revision, place)
        cross join lateral (
            select kept.id_ from engine.act_ru_variable kept
            where kept.id_ = listed.id and kept.rev_ = listed.revision
            offset 0 for update) found
        order by listed.place)
    delete from engine.act_ru_variable kept where kept.id_ = any (array(select id_ from gone));
    get diagnostics deleted = row_count;
    return deleted;
end
$$;

create function clinic.delete_executions(ids text[], revisions integer[]) returns bigint
language plpgsql set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    deleted bigint;
begin
    with gone as materialized (
        select found.id_
        from unnest(ids, revisions) with ordinality as listed (id, revision, place)
        cross join lateral (
            select kept.id_ from engine.act_ru_execution kept
            where kept.id_ = listed.id and kept.rev_ = listed.revision
            offset 0 for update) found
        order by listed.place)
    delete from engine.act_ru_execution kept where kept.id_ = any (array(select id_ from gone));
    get diagnostics deleted = row_count;
    return deleted;
end
$$;

create function clinic.delete_jobs(ids text[], revisions integer[]) returns bigint
language plpgsql set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    deleted bigint;
begin
    with gone as materialized (
        select found.id_
        from unnest(ids, revisions) with ordinality as listed (id, revision, place)
        cross join lateral (
            select kept.id_ from engine.act_ru_job kept
            where kept.id_ = listed.id and kept.rev_ = listed.revision
            offset 0 for update) found
        order by listed.place)
    delete from engine.act_ru_job kept where kept.id_ = any (array(select id_ from gone));
    get diagnostics deleted = row_count;
    return deleted;
end
$$;
