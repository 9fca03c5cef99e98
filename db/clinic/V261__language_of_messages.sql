-- Which language a message was written in (BCP 47); it is printed and sent in it, whatever the patient chose later.
alter table clinic.message add column language text not null default 'en';
