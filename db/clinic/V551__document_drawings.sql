-- How often somebody began to draw a document: one that brings the application down each time is shown without pictures.
alter table clinic.document add column drawings integer not null default 0;
