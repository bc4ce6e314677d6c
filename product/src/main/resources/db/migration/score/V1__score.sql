-- What examiners say of a score sheet (自评表): the employer confirms, who comes later corrects; what the applicant said stands in
-- application.snapshot. Appended to only, so that claimed, confirmed and corrected figures stay side by side [A4].
create schema score;

create table score.figure (
    id           bigint primary key default nextval('public.hengcai_id'),
    subject      bigint not null references application.application (id),
    visit_id     bigint not null references workflow.visit (id),
    stage        text not null,                    -- as the plan calls it
    role         text not null check (role in ('EMPLOYER', 'DEPARTMENT', 'BUREAU', 'OFFICE')),
    item         text not null,                    -- the item's key on the pack's sheet
    claimed      numeric(7, 2),                    -- what the applicant said of it then; null: nothing
    points       numeric(7, 2) not null check (points >= 0),
    reason       text not null,
    organisation text not null,
    person_id    bigint not null,
    person       text not null,
    at           timestamptz not null
);
create index figure_subject on score.figure (subject, id);
select account.protect('score.figure');
create policy examiners on score.figure as restrictive for insert to hengcai_app
    with check (account.scope() = 'job' or account.role() in ('EMPLOYER', 'DEPARTMENT', 'BUREAU', 'OFFICE'));
revoke update, delete on score.figure from hengcai_app;
