-- Where each application stands: its course through the plan's pipeline, its visits at stages, what was decided [spec 3.4].
create schema workflow;

create table workflow.course (
    subject       bigint primary key references application.application (id),
    plan_id       bigint not null references pack.plan (id),
    applicant_id  bigint not null references account.person (id),
    employer_id   bigint not null references account.organisation (id),
    department_id bigint references account.organisation (id),     -- the employer's on the day of submission
    bureau_id     bigint not null references account.organisation (id),
    office_id     bigint not null references account.organisation (id),
    organiser_id  bigint not null references account.organisation (id),
    started_at    timestamptz not null,
    ended_at      timestamptz,
    outcome       text check (outcome in ('CERTIFIED', 'NOT_PASSED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'REVOKED')),
    reason        text,                                            -- why it ended, as the applicant reads it
    seen_at       timestamptz,                                     -- when the applicant opened the outcome
    check ((ended_at is null) = (outcome is null))
);
create index course_plan on workflow.course (plan_id, outcome);
select account.protect('workflow.course');

create table workflow.visit (
    id              bigint primary key default nextval('public.hengcai_id'),
    subject         bigint not null references workflow.course (subject),
    stage           text not null,                                 -- the stage's id in the plan's pack
    position        int not null,                                  -- its place in the pipeline, from 0
    round           int not null,                                  -- 1, and one more each time it comes back to this stage
    organisation_id bigint references account.organisation (id),   -- who acts; null: the applicant
    entered_at      timestamptz not null,
    opened_at       timestamptz,                                   -- first looked at by those who act
    approved_at     timestamptz,                                   -- approved and waiting to be forwarded (审核推荐)
    left_at         timestamptz,
    outcome         text check (outcome in ('PASSED', 'RETURNED', 'REJECTED', 'TAKEN_BACK', 'WITHDRAWN', 'LAPSED', 'NOT_PASSED')),
    claimed_by      bigint references account.person (id),
    version         int not null default 1,
    check ((left_at is null) = (outcome is null))
);
create unique index visit_open on workflow.visit (subject) where left_at is null;   -- one application stands at one stage
create index visit_waiting on workflow.visit (organisation_id, stage, entered_at, id) where left_at is null;
create index visit_left on workflow.visit (organisation_id, left_at desc, id desc) where left_at is not null;
create index visit_subject on workflow.visit (subject, id);
select account.protect('workflow.visit');

-- Never edited; a mistake is mended by a further decision.
create table workflow.decision (
    id                bigint primary key default nextval('public.hengcai_id'),
    subject           bigint not null references workflow.course (subject),
    visit_id          bigint not null references workflow.visit (id),
    kind              text not null,                               -- APPROVE, RETURN, REJECT, FORWARD, TAKE_BACK …
    opinion           text not null default '',
    items             jsonb not null default '[]',                 -- what is to be mended, what was ticked
    seen_version      int not null,                                -- the version of the visit that was decided on
    person_id         bigint not null,
    person            text not null,
    organisation_id   bigint,
    organisation      text,
    at                timestamptz not null
);
create index decision_subject on workflow.decision (subject, id);
select account.protect('workflow.decision');
revoke update, delete on workflow.decision from hengcai_app;

-- 一次性告知: everything to mend, told at once; open until mended or lapsed.
create table workflow.correction (
    id          bigint primary key default nextval('public.hengcai_id'),
    subject     bigint not null references workflow.course (subject),
    visit_id    bigint not null references workflow.visit (id),    -- the stage it goes back to
    round       int not null,
    items       jsonb not null,                                    -- [{code, wording, clause, reopens: []}]
    told_at     timestamptz not null,
    due_at      timestamptz not null,                              -- first instant no longer allowed
    mended_at   timestamptz,
    lapsed_at   timestamptz
);
create unique index correction_open on workflow.correction (subject) where mended_at is null and lapsed_at is null;
create index correction_due on workflow.correction (due_at) where mended_at is null and lapsed_at is null;
select account.protect('workflow.correction');

-- The clerks of an organisation, for telling them of a case: ids alone, whoever asks.
create function workflow.clerks(of_organisation bigint) returns table (person_id bigint)
    language sql stable security definer set search_path = account, public
    as $$ select distinct g.person_id from account.role_grant g where g.organisation_id = of_organisation and g.until is null $$;
