-- What whoever signed a closing letter put in other words: section, language, before and after. Null where nothing was.
alter table clinic.closing_signature add column corrections jsonb;
