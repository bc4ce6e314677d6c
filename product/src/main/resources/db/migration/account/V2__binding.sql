-- How somebody comes to act: the employer's letter, the binding to an employer, the one-time link of an assigned account.

-- 授权委托证明, signed and stamped; a further scan on the same registration is a further row [A1.一.2, U18].
create table account.authorization_letter (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null references account.organisation (id),
    file_id    bigint not null,
    sent_by    bigint not null references account.person (id),
    sender     text not null,                           -- as he was called then
    sent_at    timestamptz not null,
    decided_at timestamptz,
    decided_by bigint references account.person (id),
    approved   boolean,
    reason     text,                                    -- why it was sent back
    check ((decided_at is null) = (approved is null)),
    check (approved is distinct from false or reason is not null)
);
create unique index letter_waiting on account.authorization_letter (subject) where decided_at is null;
create index letter_list on account.authorization_letter (sent_at, id);
select account.protect('account.authorization_letter');
create policy own on account.authorization_letter for select to hengcai_app
    using (account.scope() = 'acting' and sent_by = account.me());

-- A person belongs to one employer at a time; the employer says so [A2.一.1].
create table account.binding (
    id              bigint primary key default nextval('public.hengcai_id'),
    person_id       bigint not null references account.person (id),
    organisation_id bigint not null references account.organisation (id),
    name            text not null,                      -- what the employer sees before it confirms
    number_masked   text not null,
    requested_at    timestamptz not null,
    confirmed_at    timestamptz,
    declined_at     timestamptz,
    reason          text,                               -- why it was declined
    withdrawn_at    timestamptz,
    ended_at        timestamptz,
    decided_by      bigint references account.person (id),
    check (declined_at is null or reason is not null),
    check (num_nonnulls(confirmed_at, declined_at, withdrawn_at) <= 1),
    check (ended_at is null or confirmed_at is not null)
);
create unique index binding_waiting on account.binding (person_id)
    where confirmed_at is null and declined_at is null and withdrawn_at is null;
create unique index binding_current on account.binding (person_id) where confirmed_at is not null and ended_at is null;
create index binding_organisation on account.binding (organisation_id, id);
select account.protect('account.binding', 'person_id');
create policy employer on account.binding for select to hengcai_app
    using (account.scope() = 'acting' and account.role() = 'EMPLOYER' and organisation_id = account.here());
create policy decline on account.binding for update to hengcai_app
    using (account.scope() = 'acting' and account.role() = 'EMPLOYER' and organisation_id = account.here());
create policy owner on account.binding to hengcai_owner using (true) with check (true);

-- The employer acting confirms a request: the person's earlier binding ends, and the employer reaches the person from now
-- on. Runs as the owner, because before this the employer does not reach him. Answers the person; null: it waits no more.
create function account.confirm_binding(of_binding bigint) returns bigint language plpgsql
    security definer set search_path = account, public as $$
declare asked account.binding;
begin
    if account.scope() is distinct from 'acting' or account.role() is distinct from 'EMPLOYER' then return null; end if;
    select * into asked from account.binding b
     where b.id = of_binding and b.organisation_id = account.here()
       and b.confirmed_at is null and b.declined_at is null and b.withdrawn_at is null for update;
    if not found then return null; end if;
    perform account.end_bindings(asked.person_id);
    update account.binding set confirmed_at = account.at(), decided_by = account.me() where id = of_binding;
    insert into account.reach (subject, holder, since) values (asked.person_id, asked.organisation_id, account.at())
        on conflict (holder, subject) do update set until = null;
    return asked.person_id;
end $$;

-- Ends a person's current binding; who called has been asked before.
create function account.end_bindings(of_person bigint) returns void language plpgsql
    security definer set search_path = account, public as $$
begin
    update account.reach r set until = account.at()
     where r.subject = of_person and r.until is null
       and r.holder in (select b.organisation_id from account.binding b
                         where b.person_id = of_person and b.confirmed_at is not null and b.ended_at is null);
    update account.binding set ended_at = account.at()
     where person_id = of_person and confirmed_at is not null and ended_at is null;
end $$;
revoke execute on function account.end_bindings(bigint) from public;

-- The person leaves, or his employer says that he left. Answers false when there is nothing to end.
create function account.leave_employer(of_person bigint) returns boolean language plpgsql
    security definer set search_path = account, public as $$
begin
    if account.scope() is distinct from 'acting' then return false; end if;
    if not exists (select from account.binding b
                    where b.person_id = of_person and b.confirmed_at is not null and b.ended_at is null
                      and (b.person_id = account.me() or account.role() = 'EMPLOYER' and b.organisation_id = account.here()))
    then return false; end if;
    perform account.end_bindings(of_person);
    return true;
end $$;

-- Who else acts in the organisation one acts in: names, not their rows.
create function account.colleagues() returns table (grant_id bigint, person_id bigint, name text, role text, since timestamptz)
    language sql stable security definer set search_path = account, public as $$
    select g.id, p.id, p.name, g.role, g.since
      from account.role_grant g
      join account.person p on p.id = g.person_id
     where account.scope() = 'acting' and account.role() <> 'APPLICANT' and g.organisation_id = account.here()
       and g.since <= account.at() and (g.until is null or account.at() < g.until)
     order by g.since, g.id $$;

-- An account an administrator assigns [四(三)]: one link, opened once, within its days; the token's hash alone is kept.
-- The first administrator's has no name yet: he types it.
create table account.first_entry (
    id              bigint primary key default nextval('public.hengcai_id'),
    token_hash      bytea not null unique,
    subject         bigint not null references account.organisation (id),
    role            text not null,
    name            text,
    document_kind   text,
    number_cipher   bytea,
    number_hash     bytea,
    number_masked   text,
    made_at         timestamptz not null,
    made_by         bigint references account.person (id),
    expires_at      timestamptz not null,               -- first instant at which it opens no more
    used_at         timestamptz,
    withdrawn_at    timestamptz
);
create index first_entry_list on account.first_entry (made_at desc, id desc);
select account.protect('account.first_entry');
create policy log_in on account.first_entry to hengcai_app using (account.scope() = 'log-in');
create policy administer on account.first_entry to hengcai_app
    using (account.scope() = 'acting' and account.role() in ('SYSTEM_ADMIN', 'SECURITY_ADMIN'));

-- The way back when the phone with the second factor is lost; each works once.
create table account.recovery_code (
    id      bigint primary key default nextval('public.hengcai_id'),
    subject bigint not null references account.person (id),
    hash    bytea not null,
    used_at timestamptz
);
create index recovery_code_person on account.recovery_code (subject);
select account.protect('account.recovery_code');

-- Log-ins and registrations tried within a window of wall time, by account and address; keys are hashes, no data of persons.
create table account.attempt (
    key     bytea primary key,
    count   int not null,
    ends_at timestamptz not null
);
alter table account.attempt enable row level security;
alter table account.attempt force row level security;
create policy any_scope on account.attempt to hengcai_app using (account.scope() <> '');

-- Whom to tell what an organisation has to do: ids alone.
create function account.holders(of_organisation bigint, as_role text) returns setof bigint
    language sql stable security definer set search_path = account, public as $$
    select g.person_id from account.role_grant g
     where account.scope() in ('acting', 'job') and g.organisation_id = of_organisation and g.role = as_role
       and g.since <= account.at() and (g.until is null or account.at() < g.until)
     order by g.person_id $$;
