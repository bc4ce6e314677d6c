-- What the applicant answered to the plan's own questions [spec 4.9: facts a pack declares]: the form's fields as typed, by name.
alter table application.application add column claims jsonb not null default '{}';
