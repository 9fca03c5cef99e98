-- Applications that started together look for the audit trail's months at the same moment each day: one after the other.
do $$
declare
    definition text := pg_get_functiondef('clinic.make_audit_partitions(integer)'::regprocedure);
    first_step text := 'if months_ahead not between';
begin
    if strpos(definition, first_step) = 0 then
        raise exception 'clinic.make_audit_partitions does not begin as expected';
    end if;
    execute replace(definition, first_step,
        $part$perform pg_advisory_xact_lock(hashtext('clinic.audit_partitions'));
    $part$ || first_step);
end $$;
