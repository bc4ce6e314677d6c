-- The achievement archive: entries, their versions, the evidence behind them [三(五), spec 3.2].
--
-- Who reaches what. An entry is about its person (subject), so the person and the employer he is bound to see it. A
-- department or bureau that verifies hours does not reach the person, and must not: it would open the whole archive.
-- So what is sent to it gets a subject of its own (request, drawn by account.new_subject), handed on by
-- account.let_reach to that one organisation: it reaches this one version, and copies of its evidence as sent, nothing
-- else. Taken back, its reach ends. The second policy of each table still reads account.reach alone.
create schema archive;

create table archive.entry (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null references account.person (id),
    kind       text not null,
    created_at timestamptz not null,
    dropped_at timestamptz                              -- by its owner, before it was ever verified
);
create index entry_subject on archive.entry (subject);
select account.protect('archive.entry');

create table archive.version (
    id               bigint primary key default nextval('public.hengcai_id'),
    subject          bigint not null references account.person (id),
    entry_id         bigint not null references archive.entry (id),
    number           int not null,
    kind             text not null,
    state            text not null check (state in ('DRAFT', 'AWAITING_VERIFIER', 'VERIFIED', 'RETURNED')),
    revision         int not null default 1,            -- moves with every change: who judged an older one is told so
    fields           jsonb not null,
    title            text not null,                     -- what an entry is called in lists
    gained           date,                              -- 任现职以来 is counted by it [A1.二.4]
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    -- as sent
    request          bigint,
    sent_at          timestamptz,
    verifier_id      bigint references account.organisation (id),
    verifier_role    text check (verifier_role in ('EMPLOYER', 'DEPARTMENT', 'BUREAU')),
    applicant        text,
    applicant_number text,                              -- masked
    unit             text,
    instead          text,                              -- why another than the kind's verifier, or from other evidence [U17]
    -- as decided
    decided_at       timestamptz,
    decided_by       bigint references account.person (id),
    decided_by_name  text,
    decided_for      text,                              -- the organisation's name then
    reason           text,
    ticks            text[] not null default '{}',      -- 核对无误, 签名, 日期, 单位公章 [五(二)]
    unique (entry_id, number),
    check (state <> 'AWAITING_VERIFIER' or (verifier_id is not null and sent_at is not null)),
    check (state <> 'VERIFIED' or (decided_by is not null and decided_at is not null)),
    check (decided_by is distinct from subject),        -- nobody verifies himself [A2.一.2]
    check (state <> 'RETURNED' or reason is not null)
);
create unique index version_open on archive.version (entry_id) where state in ('DRAFT', 'AWAITING_VERIFIER');
create index version_subject on archive.version (subject, kind);
create index version_work on archive.version (verifier_id, state, sent_at, id);
create index version_decided on archive.version (verifier_id, decided_at desc, id desc) where decided_at is not null;
select account.protect('archive.version');
create policy asked on archive.version to hengcai_app using (account.reaches(request)) with check (account.reaches(request));

create table archive.evidence (
    id           bigint primary key default nextval('public.hengcai_id'),
    subject      bigint not null references account.person (id),
    version_id   bigint not null references archive.version (id),
    slot         text not null,
    file_id      bigint not null,
    shown_id     bigint,                                -- the copy under request that the verifier opens
    request      bigint,
    name         text not null,
    size         bigint not null,
    type         text not null,
    sha256       text not null,
    is_copy      boolean not null,                      -- a scan of a copy: 五(二) asks four things of it
    added_at     timestamptz not null,
    blanked_at   timestamptz,                           -- a wrong upload: its bytes are gone, hash, who and why stay
    blanked_by   bigint references account.person (id),
    blanked_why  text,
    check ((blanked_at is null) = (blanked_by is null) and (blanked_at is null) = (blanked_why is null))
);
create index evidence_version on archive.evidence (version_id);
create index evidence_file on archive.evidence (file_id);
create index evidence_subject on archive.evidence (subject);
select account.protect('archive.evidence');
create policy asked on archive.evidence to hengcai_app using (account.reaches(request)) with check (account.reaches(request));
