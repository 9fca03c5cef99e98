-- Whether the patient accepted an appointment sooner than with reasonable notice; null for bookings made before it was asked.
alter table clinic.booking add column accepted_sooner boolean;
