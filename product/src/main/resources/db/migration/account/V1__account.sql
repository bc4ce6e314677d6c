-- People, organisations and the grants by which a person acts in an organisation [spec 3.1].

create table account.person (
    id            bigint primary key default nextval('public.hengcai_id'),
    name          text not null,
    sort_key      bytea,                                -- pinyin collation key
    document_kind text not null,                        -- 居民身份证, 港澳台居民居住证 …
    number_cipher bytea not null,                       -- the identity number, encrypted
    number_hash   bytea not null unique,                -- its keyed hash: one account a person
    number_masked text not null,
    sex           text check (sex in ('男', '女')),
    birth         date,
    phone_cipher  bytea,
    phone_hash    bytea,                                -- keyed hash, to log in by; a family may share one phone
    phone_masked  text,
    password      text,                                 -- Argon2id
    totp_cipher   bytea,                                -- second factor's secret, encrypted; null: not set up
    totp_step     bigint not null default 0,            -- the last time step shown: a code works once
    retired       boolean not null default false,
    created_at    timestamptz not null
);
create index person_phone on account.person (phone_hash);
select account.protect('account.person', 'id');
create policy owner on account.person to hengcai_owner using (true);     -- the functions below, which look past the policies
create policy log_in on account.person to hengcai_app using (account.scope() = 'log-in') with check (account.scope() = 'log-in');
create policy administer on account.person for select to hengcai_app
    using (account.scope() = 'acting' and account.role() in ('SYSTEM_ADMIN', 'SECURITY_ADMIN'));

create table account.organisation (
    id            bigint primary key default nextval('public.hengcai_id'),
    kind          text not null check (kind in ('EMPLOYER', 'DEPARTMENT', 'BUREAU', 'OFFICE', 'PLATFORM')),
    code          text,                                 -- unified social credit code (GB 32100)
    name          text not null,
    employer_kind text check (employer_kind in ('企业', '事业单位', '参公单位', '社会组织', '自由职业')),
    region        text,                                 -- GB/T 2260, county or city
    department_id bigint references account.organisation (id),   -- 行业主管部门, or none
    bureau_id     bigint references account.organisation (id),   -- the bureau it files through
    contact_id    bigint references account.person (id),         -- who registered it
    contact_name  text,
    contact_phone text,
    approved_at   timestamptz,                          -- null: nobody can bind yet [A1.一.2]
    created_at    timestamptz not null,
    check (kind <> 'EMPLOYER' or (code is not null and employer_kind is not null and bureau_id is not null))
);
-- Whoever registers a code first must not keep its true holder out: once is it approved, not once written down [ours].
create unique index organisation_code on account.organisation (code) where approved_at is not null;
create index organisation_list on account.organisation (kind, id);
create index organisation_bureau on account.organisation (bureau_id);
create index organisation_department on account.organisation (department_id);
select account.protect('account.organisation', 'id');
create policy owner on account.organisation for select to hengcai_owner using (true);
-- Names, kinds and whom to call are no secret; what is not approved yet only its own people and its bureau see.
create policy look_up on account.organisation for select to hengcai_app
    using (account.scope() in ('acting', 'log-in', 'public') and approved_at is not null);
create policy administer on account.organisation to hengcai_app
    using (account.scope() = 'acting' and account.role() = 'SYSTEM_ADMIN')
    with check (account.scope() = 'acting' and account.role() = 'SYSTEM_ADMIN');

-- Who acts where, as what, from when to when; kept after it ends.
create table account.role_grant (
    id              bigint primary key default nextval('public.hengcai_id'),
    person_id       bigint not null references account.person (id),
    organisation_id bigint not null references account.organisation (id),
    role            text not null,
    since           timestamptz not null,
    until           timestamptz,                        -- first instant it no longer holds
    granted_by      bigint references account.person (id),
    check (until is null or until >= since)
);
create unique index role_grant_once on account.role_grant (person_id, organisation_id, role) where until is null;
-- System, security and audit administrators are three grants that one person can't hold together [spec 3.1].
create unique index role_grant_one_power on account.role_grant (person_id)
    where until is null and role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');
create index role_grant_organisation on account.role_grant (organisation_id);
select account.protect('account.role_grant', 'organisation_id');
drop policy scope on account.role_grant;                -- to reach an organisation is not yet to give power in it
create policy read on account.role_grant for select to hengcai_app using (account.reaches(organisation_id));
create policy give on account.role_grant to hengcai_app
    using (account.scope() = 'job'
           or account.scope() = 'acting' and (account.role() = 'EMPLOYER' and organisation_id = account.here()
                                              or account.role() = 'BUREAU_ADMIN' and account.reaches(organisation_id)));
create policy owner on account.role_grant to hengcai_owner using (true);
create policy own on account.role_grant for select to hengcai_app using (person_id = account.me());
create policy log_in on account.role_grant for select to hengcai_app using (account.scope() = 'log-in');
create policy first_entry on account.role_grant for insert to hengcai_app with check (account.scope() = 'log-in');
create policy administer on account.role_grant to hengcai_app
    using (account.scope() = 'acting' and account.role() in ('SYSTEM_ADMIN', 'SECURITY_ADMIN'))
    with check (account.scope() = 'acting' and account.role() in ('SYSTEM_ADMIN', 'SECURITY_ADMIN'));
