-- Interviews and review meetings by counted paper ballots [spec 3.7, reg. 20-24]. Votes are the office's and the
-- auditor's alone; whoever works in the office and applies himself does not see his own [U73].
create schema committee;

create function committee.keeps(organisation bigint) returns boolean language sql stable
    as $$ select account.scope() = 'job'
              or account.scope() = 'acting' and account.role() = 'OFFICE' and $1 = account.here() $$;

create function committee.protect(of_table regclass, of_case boolean) returns void language plpgsql as $$
declare others text := case when of_case then ' and applicant_id is distinct from account.me()' else '' end;
begin
    execute format('alter table %s enable row level security', of_table);
    execute format('alter table %s force row level security', of_table);
    execute format('create policy office on %s to hengcai_app using (committee.keeps(organisation_id)%s) with check (committee.keeps(organisation_id)%s)',
                   of_table, others, others);
    execute format('create policy oversight on %s for select to hengcai_app using (account.oversees()%s)', of_table, others);
end $$;

create table committee.meeting (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null references account.organisation (id),   -- the office
    plan_id         bigint not null references pack.plan (id),
    position        int not null,                        -- the stage's place in the plan's pipeline
    name            text not null,
    held_on         date not null,
    place           text not null,
    size            int not null check (size > 0),       -- of the whole committee
    chair           text not null,                       -- chair or deputy who presides
    opened_at       timestamptz not null,
    opened_by       text not null,
    cancelled_at    timestamptz,
    concluded_at    timestamptz,
    concluded_by    text,
    check (concluded_at is null or cancelled_at is null)
);
create index meeting_organisation on committee.meeting (organisation_id, id desc);
select committee.protect('committee.meeting', false);

-- Who signed in; the latest counts, earlier ones stay. Names of experts are never public [reg. 24].
create table committee.attendance (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null,
    meeting_id      bigint not null references committee.meeting (id),
    attending       int not null check (attending > 0),
    experts         jsonb not null default '[]',
    at              timestamptz not null,
    recorded_by     text not null
);
create index attendance_meeting on committee.attendance (meeting_id, id desc);
select committee.protect('committee.attendance', false);
revoke update, delete on committee.attendance from hengcai_app;

-- The applications a meeting reviews, in their order.
create table committee.agenda (
    organisation_id bigint not null,
    meeting_id      bigint not null references committee.meeting (id),
    subject         bigint not null references workflow.course (subject),
    visit_id        bigint not null unique references workflow.visit (id),
    applicant_id    bigint not null,
    applicant       text not null,
    employer        text not null,
    title           text not null,
    specialty       text not null,
    primary key (meeting_id, subject)
);
select committee.protect('committee.agenda', false);

-- Counted ballots: never edited, a further count is a further row and the last one stands. Secrecy is the paper's:
-- only sums are written down.
create table committee.ballot (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null,
    meeting_id      bigint not null,
    subject         bigint not null,
    applicant_id    bigint not null,
    attending       int not null,
    votes_for       int not null check (votes_for >= 0),
    votes_against   int not null check (votes_against >= 0),
    abstained       int not null check (abstained >= 0),
    recused         int not null check (recused >= 0),
    needed          int not null,                        -- votes for that pass, by the pack's share in whole numbers
    passed          boolean not null,
    note            text not null default '',            -- why it was counted again
    at              timestamptz not null,
    recorded_by     text not null,
    foreign key (meeting_id, subject) references committee.agenda (meeting_id, subject),
    check (votes_for + votes_against + abstained = attending - recused),
    check (passed = (votes_for >= needed))
);
create index ballot_subject on committee.ballot (meeting_id, subject, id desc);
select committee.protect('committee.ballot', true);
revoke update, delete on committee.ballot from hengcai_app;

-- An invitation to an interview; a changed time is a further invitation [五(五)].
create table committee.interview (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null,
    subject         bigint not null references workflow.course (subject),
    visit_id        bigint not null references workflow.visit (id),
    applicant_id    bigint not null,
    held_at         timestamptz not null,
    place           text not null,
    invited_at      timestamptz not null,
    invited_by      text not null
);
create index interview_visit on committee.interview (visit_id, id desc);
select committee.protect('committee.interview', true);
revoke update, delete on committee.interview from hengcai_app;

-- What came of it: a score, or the absence with how the SMS stood when it was recorded [U72].
create table committee.interview_result (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null,
    subject         bigint not null,
    visit_id        bigint not null references workflow.visit (id),
    interview_id    bigint not null references committee.interview (id),
    applicant_id    bigint not null,
    score           numeric(5, 2) check (score between 0 and 100),
    absent          boolean not null,
    sms             text not null,                       -- the delivery state then, in words
    note            text not null default '',
    at              timestamptz not null,
    recorded_by     text not null,
    check (absent = (score is null))
);
create index interview_result_visit on committee.interview_result (visit_id, id desc);
select committee.protect('committee.interview_result', true);
revoke update, delete on committee.interview_result from hengcai_app;
