-- What an applicant says on the score sheet (自评表) while it is open; what was submitted stands in the snapshot.
create table application.score_sheet (
    subject      bigint primary key references application.application (id),
    version      int not null,
    claims       jsonb not null,                   -- {item: {points, reason}}: what the facts leave to a person
    controls     jsonb not null,                   -- the control items that are ticked
    recommenders jsonb not null,                   -- [{name, unit, title, specialty, certificate, phone}]
    changed_at   timestamptz not null
);
select account.protect('application.score_sheet');

alter table application.snapshot add column score jsonb;    -- {claims, controls, recommenders, behind: {fact: [{entry, kind, title}]}}
