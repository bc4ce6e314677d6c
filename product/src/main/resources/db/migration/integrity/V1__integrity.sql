-- Who may not apply, from when to when and why [五(六)]. The record itself is kept by a clock of its own [reg. 40].
create schema integrity;

create table integrity.bar (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null references account.person (id),       -- the person
    since      date not null,                                        -- first day barred
    until      date not null check (until >= since),                 -- last day barred
    clause     text not null,
    reason     text not null check (reason <> ''),                   -- told to the person
    imposed_at timestamptz not null,
    imposed_by bigint not null
);
create index bar_subject on integrity.bar (subject);
select account.protect('integrity.bar');
-- Nobody bars himself or mends his own bar.
create policy not_oneself on integrity.bar as restrictive for insert to hengcai_app with check (subject is distinct from account.me());
revoke update, delete on integrity.bar from hengcai_app;
