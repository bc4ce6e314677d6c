-- Who did what to whom, when: appended, never changed; each row's hash covers the row before it.
create schema audit;

create table audit.log (
    no           bigint primary key,                 -- 1, 2, 3 … without a gap
    at           timestamptz not null,
    person       bigint,                             -- null: the platform itself (a job)
    name         text not null,                      -- as the person was called then, or the job's name
    organisation bigint,
    role         text,
    deed         text not null,
    subject      bigint not null,                    -- the person, organisation or application the deed is about
    what         text not null check (what is json object),   -- canonical JSON, kept byte for byte
    hash         bytea not null check (length(hash) = 32)
);
create index log_subject on audit.log (subject, no);
create index log_person on audit.log (person, no);
create index log_deed on audit.log (deed, no);

-- The last row's number and hash. Appending locks it, so that rows follow one another.
create table audit.head (
    one    boolean primary key default true check (one),
    length bigint not null,
    hash   bytea not null
);
insert into audit.head (length, hash) values (0, decode(repeat('00', 32), 'hex'));

revoke update, delete, truncate on audit.log from hengcai_app;
revoke insert, delete, truncate on audit.head from hengcai_app;

create function audit.refuse() returns trigger language plpgsql as
    $$ begin raise exception 'audit.log is only ever appended to'; end $$;
create trigger only_append before update or delete or truncate on audit.log
    for each statement execute function audit.refuse();

alter table audit.log enable row level security;
alter table audit.log force row level security;
create policy append on audit.log for insert to hengcai_app with check (account.scope() <> '');
create policy oversight on audit.log for select to hengcai_app
    using (account.oversees() or account.scope() = 'job'
           or account.scope() = 'acting' and account.role() = 'AUDIT_ADMIN');

alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy append on audit.head to hengcai_app using (account.scope() <> '') with check (account.scope() <> '');
