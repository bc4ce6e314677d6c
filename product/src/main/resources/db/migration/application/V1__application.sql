-- An application (申报): a draft until it is submitted; each submission freezes a snapshot [spec 3.3].
create schema application;

create table application.application (
    id             bigint primary key,                             -- account.new_subject(): the subject of all that belongs to it
    plan_id        bigint not null references pack.plan (id),
    year           int not null,
    series         text not null,
    applicant_id   bigint not null references account.person (id),
    employer_id    bigint references account.organisation (id),
    applicant      text,                                           -- name as submitted
    number_masked  text,
    employer       text,                                           -- employer's name as submitted
    title          text,
    specialty      text,
    route          text,
    statement      text not null default '',                       -- 本人述职
    version        int not null default 1,
    receipt        text unique,                                    -- 受理回执号
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    submitted_at   timestamptz,                                    -- first submission
    counts         boolean not null default true,                  -- false: withdrawn, no longer the year's one application
    ended          boolean not null default false                  -- its course has come to an end
);
-- One application a person a year in a series [ours: spec 3.3].
create unique index application_one_a_year on application.application (applicant_id, year, series) where counts;
create index application_plan on application.application (plan_id);
select account.protect('application.application', 'id');

-- What was returned and may be changed again: keys of the wizard's steps, fields or attachments; all else stays closed.
create table application.reopened (
    subject   bigint not null references application.application (id),
    key       text not null,
    opened_at timestamptz not null,
    mended_at timestamptz,                         -- since when it has been changed
    primary key (subject, key)
);
select account.protect('application.reopened');

-- What was submitted, frozen: one snapshot a submission (the first, and one after each mending). Never changed.
create table application.snapshot (
    subject bigint not null references application.application (id),
    round   int not null,
    at      timestamptz not null,
    facts   jsonb not null,                        -- the keys of spec 4.9
    verdict jsonb not null,                        -- as pack verdict --json prints it
    items   jsonb not null,                        -- [{key, group, about, text, files: [{id, name}]}]: what examiners see and may return
    primary key (subject, round)
);
select account.protect('application.snapshot');
revoke update, delete on application.snapshot from hengcai_app;

create table application.photo (
    subject bigint primary key references application.application (id),
    file_id bigint not null,
    width   int not null,
    height  int not null,
    at      timestamptz not null
);
select account.protect('application.photo');

-- 个人承诺, signed by hand [A1.二.2].
create table application.pledge (
    subject   bigint primary key references application.application (id),
    strokes   jsonb not null,
    file_id   bigint not null,                     -- the signature's picture, printed into the review form
    device    text not null,
    signed_at timestamptz not null
);
select account.protect('application.pledge');

-- Achievements chosen from the verified archive [A1.二.4].
create table application.chosen (
    subject  bigint not null references application.application (id),
    entry_id bigint not null,
    primary key (subject, entry_id)
);
select account.protect('application.chosen');

create table application.attachment (
    id       bigint primary key default nextval('public.hengcai_id'),
    subject  bigint not null references application.application (id),
    evidence text not null,                        -- the requirement's id in the plan's pack
    file_id  bigint not null,
    name     text not null,
    at       timestamptz not null
);
create index attachment_subject on application.attachment (subject, id);
select account.protect('application.attachment');
