-- When somebody looked at the list of tasks: what came since the look before is marked as new. A break of a quarter of an
-- hour makes a new look. Nothing of a patient is here, and nothing of what was seen: the audit trail has that.
create table clinic.worklist_look (
    account       text        primary key,
    looked_at     timestamptz not null,
    looked_before timestamptz
);
