-- A character that no font has is printed by its name; such a letter does not leave by mail before a person has seen it.
-- What was written before is as it is: nobody can tell any more.
alter table clinic.letter add column whole boolean not null default true;
