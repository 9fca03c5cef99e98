-- A task ends, and what was typed for it goes, by one statement. Each of the two sees what is there when it begins, so that a draft
-- which was saved while the first waited goes as well; with both in one statement it would stay.
create function clinic.end_task(task text, moment timestamptz) returns table (back_with text, kept_for text)
language plpgsql set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    -- Whoever is back is there to do it; then it is not done in anybody's place.
    return query
        delete from clinic.open_task ended where ended.id = task
        returning ended.back_with, case when exists (
            select from clinic.absence
            where absence.account = ended.kept_for and absence.deputy = ended.back_with
              and absence.from_at <= moment and (absence.until_at is null or absence.until_at > moment)) then ended.kept_for end;
    -- In the order in which a draft is saved, so that neither waits for the other.
    delete from clinic.task_draft draft where draft.task_id = task;
end
$$;
