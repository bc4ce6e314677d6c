-- An opened version never changes, whoever asks: a correction is a new version [spec 4.1].
revoke update, delete, truncate on pack.plan from hengcai_app;
create function pack.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'an opened plan pack never changes: a correction is a new version';
end $$;
create trigger never_changes before update or delete on pack.plan for each row execute function pack.never_changes();
create trigger never_emptied before truncate on pack.plan for each statement execute function pack.never_changes();

-- A version rehearsed on the applications under the earlier versions of its pack, done by a job, some at a time.
create table pack.rehearsal (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null references account.person (id),     -- who asked
    name       text not null,
    pack       text not null,
    version    text not null,
    files      jsonb not null,                                     -- the version rehearsed: an upload may be gone by then
    asked_at   timestamptz not null,
    total      int not null,                                       -- applications there were when it was asked
    reached    bigint not null default 0,                          -- the last application looked at
    looked_at  int not null default 0,
    changed    int not null default 0,
    unreadable int not null default 0,                             -- their facts are none of the new version's
    done_at    timestamptz
);
create index rehearsal_subject on pack.rehearsal (subject, id desc);
select account.protect('pack.rehearsal');

-- An application that comes out otherwise: by number and condition, without whose it is and without any fact.
create table pack.rehearsed (
    rehearsal_id bigint not null references pack.rehearsal (id) on delete cascade,
    subject      bigint not null,                                  -- who asked, as above
    application  bigint not null,
    receipt      text,                                             -- null: not submitted yet
    version      text not null,                                    -- by which it was judged so far
    changes      jsonb not null,                                   -- [{title, route, applied, before, after, by: [{says, before, after}]}]
    primary key (rehearsal_id, application)
);
select account.protect('pack.rehearsed');
