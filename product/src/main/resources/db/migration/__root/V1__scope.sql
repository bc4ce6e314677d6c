-- Who may see what, in one place [spec 3.4, last rule]. Runs as the owner; the application's role hengcai_app owns nothing.

create sequence public.hengcai_id start 1000;

alter default privileges grant select, insert, update, delete on tables to hengcai_app;
alter default privileges grant usage, select on sequences to hengcai_app;
alter default privileges grant usage on schemas to hengcai_app;
grant usage, select on sequence public.hengcai_id to hengcai_app;

create schema account;

-- What org.hengcai.shared.ScopedTransactions told at the begin of this transaction.
create function account.scope() returns text language sql stable parallel safe
    as $$ select current_setting('hengcai.scope', true) $$;
create function account.me() returns bigint language sql stable parallel safe
    as $$ select nullif(current_setting('hengcai.person', true), '')::bigint $$;
create function account.here() returns bigint language sql stable parallel safe
    as $$ select nullif(current_setting('hengcai.organisation', true), '')::bigint $$;
create function account.role() returns text language sql stable parallel safe
    as $$ select current_setting('hengcai.role', true) $$;
create function account.at() returns timestamptz language sql stable parallel safe
    as $$ select nullif(current_setting('hengcai.at', true), '')::timestamptz $$;

-- Which person or organisation (holder) reaches what a subject (person, organisation or application) is about.
-- The only table that row policies read.
create table account.reach (
    subject bigint not null,
    holder  bigint not null,
    since   timestamptz not null,
    until   timestamptz,                      -- first instant it no longer reaches; null: still does
    primary key (holder, subject)
);
create index reach_subject on account.reach (subject);

-- Is this subject an organisation? Asked as the owner, and late: the table is made after this.
create function account.is_organisation(subject bigint) returns boolean language plpgsql stable
    security definer set search_path = account, public
    as $$ begin return exists (select from account.organisation o where o.id = $1); end $$;

-- Whether a holder's reach is this transaction's: one's own always; one's organisation's for those who examine. Finance,
-- experts and administrators see of a case only what a policy of their own gives; a bureau's administrator sees
-- organisations, never a case [spec 3.4, last rule].
create function account.is_mine(holder bigint, of_subject bigint) returns boolean language sql stable
    as $$ select $1 = account.me()
              or $1 = account.here()
                 and (account.role() in ('EMPLOYER', 'DEPARTMENT', 'BUREAU', 'OFFICE')
                      or account.role() = 'BUREAU_ADMIN' and account.is_organisation($2)) $$;

-- May this transaction see rows about this subject? A job may; somebody signed in may see himself, his organisation,
-- and what either of them reaches now.
create function account.reaches(subject bigint) returns boolean language sql stable
    as $$ select account.scope() = 'job'
              or account.scope() = 'acting'
                 and (account.is_mine($1, $1)
                      or exists (select from account.reach r
                                  where r.subject = $1 and r.holder in (account.me(), account.here()) and account.is_mine(r.holder, $1)
                                    and r.since <= account.at() and (r.until is null or account.at() < r.until))) $$;

-- An auditor reads everything that was decided and changes nothing [spec 1].
create function account.oversees() returns boolean language sql stable
    as $$ select account.scope() = 'acting' and account.role() = 'AUDITOR' $$;

-- Protects a table: forced row policies on its subject column. A module calls this for every table that holds data of
-- persons, organisations or cases; what else may read (public pages, log-in) it adds as policies of its own.
create function account.protect(of_table regclass, subject_column name default 'subject') returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', of_table);
    execute format('alter table %s force row level security', of_table);
    execute format('create policy scope on %s to hengcai_app using (account.reaches(%I)) with check (account.reaches(%I))',
                   of_table, subject_column, subject_column);
    execute format('create policy oversight on %s for select to hengcai_app using (account.oversees())', of_table);
end $$;

alter table account.reach enable row level security;
alter table account.reach force row level security;
create policy hold on account.reach for select to hengcai_app
    using (account.scope() in ('job', 'log-in') or account.oversees()
           or holder in (account.me(), account.here()) or subject in (account.me(), account.here()));
create policy hand_on on account.reach for insert to hengcai_app with check (account.reaches(subject));
create policy change on account.reach for update to hengcai_app using (account.reaches(subject)) with check (account.reaches(subject));
create policy owner on account.reach to hengcai_owner using (true) with check (true);

-- A new subject that nobody reaches yet but the one who makes it: the acting person.
create function account.new_subject() returns bigint language plpgsql security definer set search_path = account, public as $$
declare made bigint := nextval('public.hengcai_id');
begin
    if account.scope() <> 'acting' then raise exception 'only somebody signed in makes a subject'; end if;
    insert into account.reach (subject, holder, since) values (made, account.me(), account.at());
    return made;
end $$;

-- Lets a holder reach a subject from now on (again); the caller must reach it himself. As the owner: nobody else sees that row.
create function account.let_reach(of_subject bigint, by_holder bigint) returns void language plpgsql
    security definer set search_path = account, public as $$
begin
    if not account.reaches(of_subject) then raise exception 'only who reaches a subject lets others reach it'; end if;
    insert into account.reach (subject, holder, since) values (of_subject, by_holder, account.at())
        on conflict (holder, subject) do update set until = null;
end $$;

-- Ends a holder's reach from now on; the caller must reach the subject himself. As the owner: nobody else sees that row.
create function account.end_reach(of_subject bigint, by_holder bigint) returns void language plpgsql
    security definer set search_path = account, public as $$
begin
    if not account.reaches(of_subject) then raise exception 'only who reaches a subject ends another''s reach'; end if;
    update account.reach set until = account.at() where subject = of_subject and holder = by_holder and until is null;
end $$;

-- Sessions of spring-session-jdbc: exempt from row policies (an opaque id and a serialised sign-in).
create schema session;
create table session.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index spring_session_expiry on session.spring_session (expiry_time);
create index spring_session_principal on session.spring_session (principal_name);
create table session.spring_session_attributes (
    session_primary_id char(36) not null references session.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
