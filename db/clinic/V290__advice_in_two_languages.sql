-- A clinician's advice goes to the patient in the patient's language and to the practice in English.
alter table clinic.review add column advice_in_english text;
comment on column clinic.review.advice_in_english is 'the advice once more, for a practice, where the patient reads another language';
