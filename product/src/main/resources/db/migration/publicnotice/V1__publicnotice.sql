-- Public notices (公示): a sheet, the applications on it, objections [五(一), A2.一.4, reg. 16, 26].
create schema publicnotice;

create table publicnotice.sheet (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null references account.organisation (id),
    organisation    text not null,
    plan_id         bigint not null references pack.plan (id),
    position        int not null,                        -- the stage's place in the plan's pipeline
    stage           text not null,                       -- the stage's name, as posted
    place           text not null,                       -- where and how it is posted (以适当方式)
    posted_on       date not null,
    posted_at       timestamptz not null,
    posted_by       text not null,
    working_days    int not null check (working_days > 0),
    calendar        text not null,                       -- the calendar's version it is counted with
    ends_at         timestamptz not null,                -- first instant after it
    open            boolean not null                     -- true: for everybody; false: inside the unit
);
create index sheet_organisation on publicnotice.sheet (organisation_id, id desc);
create index sheet_open on publicnotice.sheet (id desc) where open;
select account.protect('publicnotice.sheet', 'organisation_id');
create policy read_open on publicnotice.sheet for select to hengcai_app using (open and account.scope() in ('public', 'acting'));

create table publicnotice.line (
    sheet_id  bigint not null references publicnotice.sheet (id),
    subject   bigint not null references workflow.course (subject),   -- the application
    visit_id  bigint not null unique references workflow.visit (id),  -- on one sheet each stay
    applicant text not null,
    employer  text not null,
    title     text not null,
    specialty text not null,
    facts     text not null,                             -- basic facts and achievements, as posted
    ends_at   timestamptz not null,                      -- the sheet's, later where an objection stopped it
    open      boolean not null,
    outcome   text,                                      -- 公示情况, entered when it has ended
    opinion   text,
    closed_at timestamptz,
    primary key (sheet_id, subject)
);
select account.protect('publicnotice.line');
create policy read_open on publicnotice.line for select to hengcai_app using (open and account.scope() in ('public', 'acting'));

create table publicnotice.objection (
    id        bigint primary key default nextval('public.hengcai_id'),
    subject   bigint not null references workflow.course (subject),
    sheet_id  bigint not null references publicnotice.sheet (id),
    raised_by text not null,                             -- who objects, as given
    text      text not null,
    raised_at timestamptz not null,
    recorded_by text not null,
    finding   text check (finding in ('UNFOUNDED', 'UPHELD')),
    found     text,
    found_at  timestamptz,
    check ((finding is null) = (found_at is null))
);
create unique index objection_open on publicnotice.objection (sheet_id, subject) where finding is null;
select account.protect('publicnotice.objection');
