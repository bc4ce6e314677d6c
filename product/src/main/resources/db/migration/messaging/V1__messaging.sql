-- What people are told: inside the platform (message), and what leaves it by SMS (outbox) [spec 3.10].
create schema messaging;

create table messaging.message (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null,                      -- the person told
    template   text not null,
    text       text not null,                        -- as it was shown
    key        text not null unique,                 -- telling twice tells once
    created_at timestamptz not null,
    read_at    timestamptz
);
create index message_inbox on messaging.message (subject, id desc);
create index message_unread on messaging.message (subject) where read_at is null;

-- Written in the transaction of the deed it tells of, sent by a job. next_at and expires_at are wall time.
create table messaging.outbox (
    id          bigint primary key default nextval('public.hengcai_id'),
    subject     bigint not null,                     -- the person told; 0: nobody known yet (a code before registration)
    channel     text not null check (channel in ('SMS')),
    phone       text,                                -- null: the person's, looked up when it leaves; emptied once delivered
    masked      text,                                -- 139****0001, where it went
    template    text not null,
    vars        jsonb not null,                      -- emptied of a secret as soon as it left
    key         text not null unique,
    round       int not null default 1,              -- sent again by hand: the provider sees a new key
    state       text not null default 'WAITING'
                check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP', 'EXPIRED', 'NO_ADDRESS')),
    attempts    int not null default 0,
    next_at     timestamptz not null,
    expires_at  timestamptz,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    provider_id text,
    outcome     text check (outcome in ('DELIVERED', 'UNDELIVERED')),
    outcome_at  timestamptz,
    trouble     text
);
create index outbox_waiting on messaging.outbox (next_at) where state = 'WAITING';
create index outbox_subject on messaging.outbox (subject, id desc);
create index outbox_unanswered on messaging.outbox (sent_at) where state = 'SENT' and outcome is null;

-- One-time SMS codes; wall time throughout. Only the newest of a phone and purpose counts [U8].
create table messaging.code (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null,                      -- who asked for it; 0: somebody not signed in
    phone      bytea not null,                       -- SHA-256 of it
    purpose    text not null,
    hash       text not null,                        -- bcrypt; the code itself is nowhere
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    attempts   int not null default 0,
    used_at    timestamptz
);
create index code_newest on messaging.code (phone, purpose, id desc);

-- How often something was done within a window of wall time; what a key names of a person is hashed.
create table messaging.rate_limit (
    key     text primary key,
    count   int not null,
    ends_at timestamptz not null
);

alter table messaging.message enable row level security;
alter table messaging.message force row level security;
create policy tell on messaging.message for insert to hengcai_app with check (account.scope() <> '');
create policy own on messaging.message for select to hengcai_app
    using (account.scope() = 'job' or account.oversees() or account.scope() = 'acting' and subject = account.me());
create policy open on messaging.message for update to hengcai_app
    using (account.scope() = 'acting' and subject = account.me());

create function messaging.keeps_ledger(subject bigint) returns boolean language sql stable as
    $$ select account.scope() = 'job'
              or account.scope() = 'acting' and (account.role() = 'SYSTEM_ADMIN'
                                                 or account.role() = 'OFFICE' and account.reaches($1)) $$;
alter table messaging.outbox enable row level security;
alter table messaging.outbox force row level security;
create policy tell on messaging.outbox for insert to hengcai_app with check (account.scope() <> '');
create policy ledger on messaging.outbox for select to hengcai_app
    using (messaging.keeps_ledger(subject) or account.oversees());
create policy send on messaging.outbox for update to hengcai_app using (messaging.keeps_ledger(subject));

alter table messaging.code enable row level security;
alter table messaging.code force row level security;
create policy own on messaging.code to hengcai_app
    using (account.scope() = 'job' or account.scope() in ('log-in', 'public') and subject = 0
           or account.scope() = 'acting' and subject = account.me());

alter table messaging.rate_limit enable row level security;
alter table messaging.rate_limit force row level security;
create policy any_scope on messaging.rate_limit to hengcai_app using (account.scope() <> '');
