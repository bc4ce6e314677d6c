-- What a verifier decided stays as it was, for ever: a later decision, or the owner's clearing of a file, is a deed of its own.
alter table archive.version no force row level security;

-- CLEARED: verified once, and its owner cleared what it was verified by; not verified any more, and returned by nobody.
alter table archive.version
    drop constraint version_state_check,
    add constraint version_state_check check (state in ('DRAFT', 'AWAITING_VERIFIER', 'VERIFIED', 'RETURNED', 'CLEARED')),
    add check (state <> 'CLEARED' or (decided_by is not null and decided_at is not null and reason is null));

-- Those that an owner cleared before today stood as returned by their verifier.
update archive.version set state = 'CLEARED', reason = null
 where state = 'RETURNED' and reason = '佐证材料由本人清除，须重新上传并核实。';

-- Never edited.
create table archive.decision (
    id              bigint primary key default nextval('public.hengcai_id'),
    subject         bigint not null references account.person (id),
    request         bigint,                             -- as the version's: what a verifier who does not reach the person reaches
    version_id      bigint not null references archive.version (id),
    verified        boolean not null,                   -- false: returned
    reason          text,
    ticks           text[] not null default '{}',
    decided_at      timestamptz not null,
    decided_by      bigint not null references account.person (id),
    decided_by_name text not null,
    decided_for     text not null,
    check (verified = (reason is null)),
    check (decided_by <> subject)
);
create index decision_version on archive.decision (version_id);

insert into archive.decision (subject, request, version_id, verified, reason, ticks, decided_at, decided_by, decided_by_name, decided_for)
select subject, request, id, reason is null, reason, ticks, decided_at, decided_by, decided_by_name, decided_for
  from archive.version where decided_at is not null and state in ('VERIFIED', 'RETURNED', 'CLEARED') order by decided_at;

alter table archive.version force row level security;
select account.protect('archive.decision');
create policy asked on archive.decision to hengcai_app using (account.reaches(request)) with check (account.reaches(request));
revoke update, delete on archive.decision from hengcai_app;

-- What was taken back from its verifier: who has it open is told so, and reads nothing else of it any more.
create table archive.withdrawn (
    id           bigint primary key default nextval('public.hengcai_id'),
    subject      bigint not null references account.person (id),
    version_id   bigint not null,                       -- a draft may go later
    verifier_id  bigint not null references account.organisation (id),
    verifier_role text not null,
    withdrawn_at timestamptz not null
);
create index withdrawn_version on archive.withdrawn (version_id, verifier_id);
select account.protect('archive.withdrawn');
create policy was_asked on archive.withdrawn for select to hengcai_app using (account.scope() = 'acting' and verifier_id = account.here());
revoke update, delete on archive.withdrawn from hengcai_app;
