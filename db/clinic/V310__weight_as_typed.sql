-- What was typed for a weight, where something had to be made of it: 11 st 6 lb, 160 lb, 72,6.
alter table clinic.safety_check add weight_typed text;
