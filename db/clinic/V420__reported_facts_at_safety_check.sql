-- What the patient says before a session of each reported risk, and why it is otherwise than reported or does not count;
-- null for checks of before this was asked.
alter table clinic.safety_check add facts jsonb;
