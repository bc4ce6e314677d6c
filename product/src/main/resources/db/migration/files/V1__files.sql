-- Which bytes belong to whom; the bytes lie in the file store under their SHA-256.
create schema files;

create table files.file (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null,                         -- the person, organisation or application it is about
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size >= 0),
    type       text not null,                           -- media type, read from the bytes
    name       text not null,                           -- as the user called it
    scan       text not null default 'NOT_SCANNED' check (scan in ('PENDING', 'CLEAN', 'SUSPECT', 'FAILED', 'NOT_SCANNED')),   -- [spec 3.2]
    created_at timestamptz not null,
    created_by bigint                                   -- the person; null: the platform itself
);
create index file_subject on files.file (subject);
create index file_sha256 on files.file (sha256);
select account.protect('files.file');
