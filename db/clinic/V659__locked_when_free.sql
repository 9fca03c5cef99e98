-- A table is locked for a change of it by short tries: nobody who works meanwhile waits longer than one of them behind it. Somebody
-- who holds it for long, such as a backup, stops this start.
create function clinic.lock_when_free(wanted regclass) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform set_config('lock_timeout', '500ms', true);
    for try in 1 .. 60 loop
        begin
            execute format('lock table %s in access exclusive mode', wanted);
            return;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.2 + random() / 5);
        end;
    end loop;
    raise exception 'somebody holds % for long: start again later', wanted;
end $$;

revoke execute on function clinic.lock_when_free(regclass) from public;
