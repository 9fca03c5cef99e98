-- Whether somebody who cannot climb stairs gets into the room; null: nobody has said.
alter table clinic.room add column step_free boolean;

-- Who sees patients. The account, where there is one, joins the calendar to who is away (clinic.absence).
create table clinic.clinician (
    id       smallint primary key generated always as identity,
    name     text     not null unique check (length(name) between 1 and 100),
    account  text     unique check (length(account) between 1 and 64),
    purposes text[]   not null check (cardinality(purposes) > 0 and purposes <@ array ['ASSESSMENT', 'SESSION']),
    -- none: any room
    rooms    smallint[] not null default '{}'
);

-- When a room is used each week, by whom and for what. A row is never changed: it ends, and another begins. One that ends
-- before its first day was a mistake and counts for nothing.
create table clinic.session_template (
    id           bigint   primary key generated always as identity,
    weekday      smallint not null check (weekday between 1 and 7),
    opens        time     not null,
    closes       time     not null check (closes > opens),
    room         smallint not null references clinic.room (number),
    purpose      text     not null check (purpose in ('ASSESSMENT', 'SESSION')),
    minutes      smallint not null check (minutes between 5 and 480),
    clinician_id smallint references clinic.clinician (id),
    interpreter  boolean  not null,
    chaperone    boolean  not null,
    first_day    date     not null,
    last_day     date
);

-- Which session a slot is of; null: of the hours in the configuration.
alter table clinic.slot add column template_id bigint references clinic.session_template (id);
-- Somebody is on the telephone about it. On the row itself, so that whoever books waits for whoever holds.
alter table clinic.slot add column held_by text;
alter table clinic.slot add column held_until timestamptz;
alter table clinic.slot add constraint held_by_somebody check ((held_until is null) = (held_by is null));
create index slot_by_holder on clinic.slot (held_by) where held_by is not null;

-- A time that is closed: of every room or of one, of everybody or of one clinician.
create table clinic.closure (
    id           bigint      primary key generated always as identity,
    from_at      timestamptz not null,
    until_at     timestamptz not null check (until_at > from_at),
    room         smallint    references clinic.room (number),
    clinician_id smallint    references clinic.clinician (id),
    reason       text        not null check (length(reason) <= 200),
    made_by      text        not null,
    made_at      timestamptz not null,
    lifted_by    text,
    lifted_at    timestamptz check ((lifted_at is null) = (lifted_by is null))
);

create index closure_by_time on clinic.closure (until_at) where lifted_at is null;

create view clinic.closed_slot as
select slot.id as slot_id, closure.id as closure_id
from clinic.slot
left join clinic.session_template template on template.id = slot.template_id
join clinic.closure
    on closure.lifted_at is null and closure.from_at < slot.ends_at and closure.until_at > slot.starts_at
    and (closure.room is null or closure.room = slot.room)
    and (closure.clinician_id is null or closure.clinician_id = template.clinician_id)
union all
select slot.id, null
from clinic.slot
join clinic.session_template template on template.id = slot.template_id
join clinic.clinician on clinician.id = template.clinician_id
join clinic.absence
    on absence.account = clinician.account and absence.from_at < slot.ends_at
    and (absence.until_at is null or absence.until_at > slot.starts_at);
