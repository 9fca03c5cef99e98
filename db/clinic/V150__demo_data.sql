-- The stories of the demonstration data that were told. Each row is written in the transaction that tells its story.
create table clinic.demo_story (
    name    text primary key,
    told_at timestamptz not null
);
