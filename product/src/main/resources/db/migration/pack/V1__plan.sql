-- Opened packs. An opened version never changes; a correction is a new version [spec 4.1].
create schema pack;

create table pack.plan (
    id           bigint primary key default nextval('public.hengcai_id'),
    pack         text not null,                          -- the pack's id: huzhou-construction-2020
    version      text not null,
    name         text not null,
    files        jsonb not null,                         -- file name → text, as uploaded
    office_id    bigint not null references account.organisation (id),   -- 评委会办事机构
    organiser_id bigint not null references account.organisation (id),   -- 组织单位, confirms
    opened_at    timestamptz not null,
    opened_by    bigint references account.person (id),
    unique (pack, version)
);
-- Plans are public; only a system administrator opens one, nobody changes one.
alter table pack.plan enable row level security;
alter table pack.plan force row level security;
create policy everybody on pack.plan for select to hengcai_app using (account.scope() in ('acting', 'public', 'log-in', 'job'));
create policy open on pack.plan for insert to hengcai_app
    with check (account.scope() = 'acting' and account.role() = 'SYSTEM_ADMIN');
