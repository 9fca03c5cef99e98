-- What staff found out about a line of the medicines, or a medicine that nobody had reported: only ever added to, and the
-- newest look at a line counts. The report stays as it came in.
create table clinic.medicine_lookup (
    number      bigint generated always as identity primary key,
    referral_id uuid        not null references clinic.referral (id),
    line        integer     not null check (line >= 0),
    text        text        not null,
    added       boolean     not null,
    outcome     text        not null,
    ingredients jsonb       not null,
    note        text,
    at          timestamptz not null,
    actor       text        not null
);

create index medicine_lookup_by_referral on clinic.medicine_lookup (referral_id, number);

-- What a patient takes goes with the patient.
do $$
declare
    definition text := pg_get_functiondef(
        'clinic.erase_referral(uuid, uuid, timestamptz, text, text, text, text, boolean, text)'::regprocedure);
    last_part text := '-- A later referral of the same patient';
begin
    if strpos(definition, last_part) = 0 then
        raise exception 'clinic.erase_referral does not take the patient away as expected';
    end if;
    execute replace(definition, last_part,
        $part$delete from clinic.medicine_lookup lookup where lookup.referral_id = erasing;
    $part$ || last_part);
end $$;
