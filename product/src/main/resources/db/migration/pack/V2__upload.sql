-- A checked pack between its upload and its opening as a plan; thrown away by its uploader, or once opened.
create table pack.upload (
    id          bigint primary key default nextval('public.hengcai_id'),
    subject     bigint not null references account.person (id),      -- the uploader
    name        text not null,
    pack        text not null,
    version     text not null,
    files       jsonb not null,                                      -- file name → text, as checked
    uploaded_at timestamptz not null
);
create index upload_subject on pack.upload (subject, id desc);
select account.protect('pack.upload');
