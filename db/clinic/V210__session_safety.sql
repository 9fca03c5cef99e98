-- What the safety check was made for: contraindications weigh by product and form. Null where it was undecided.
alter table clinic.safety_check
    add column product text check (product in ('POLIDOCANOL', 'SODIUM_TETRADECYL_SULFATE')),
    add column form text check (form in ('LIQUID', 'FOAM'));

-- Whether a reason passed over what the tables said: somebody may give one although nothing asked for it, and that is no
-- override. Until now every reason counted.
alter table clinic.safety_check add column overridden boolean not null default false;
update clinic.safety_check set overridden = true where override_reason is not null;
alter table clinic.safety_check add check (override_reason is not null or not overridden);
alter table clinic.assessment add column overridden boolean not null default false;
update clinic.assessment set overridden = true where override_reason is not null;
alter table clinic.assessment add check (override_reason is not null or not overridden);

-- Further limits that a session may pass with a reason, beside that of the dose; and the distance that the specialist
-- set to the next session, null where the clinic's table says it.
alter table clinic.treatment_session
    add column contraindication_passed boolean not null default false,
    add column interval_passed boolean not null default false,
    add column next_after_days smallint check (next_after_days between 1 and 365),
    add check (override_reason is not null or not (contraindication_passed or interval_passed));
