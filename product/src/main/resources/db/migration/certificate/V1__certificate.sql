-- Certificates: what was confirmed, what was issued, what was revoked [spec 3.8, A1.二.1, reg. 26].
create schema certificate;

-- A numbered decision of the organising unit that confirms a batch.
create table certificate.decision (
    id              bigint primary key default nextval('public.hengcai_id'),
    organisation_id bigint not null references account.organisation (id),
    number          text not null,                       -- 文号
    decided_on      date not null,
    committee       text not null,
    confirmed_at    timestamptz not null,
    confirmed_by    text not null,
    unique (organisation_id, number)
);
select account.protect('certificate.decision', 'organisation_id');
revoke update, delete on certificate.decision from hengcai_app;

-- The last number given in a year and series; its row is held until the commit, so that no number is skipped or given twice.
create table certificate.counter (
    year   int not null,
    series text not null,
    last   bigint not null,
    primary key (year, series)
);
alter table certificate.counter enable row level security;
alter table certificate.counter force row level security;
create policy confirm on certificate.counter to hengcai_app
    using (account.scope() = 'job' or account.scope() = 'acting' and account.role() = 'BUREAU');

create table certificate.certificate (
    id              bigint primary key default nextval('public.hengcai_id'),
    subject         bigint not null references workflow.course (subject),
    visit_id        bigint not null unique references workflow.visit (id),
    decision_id     bigint not null references certificate.decision (id),
    applicant_id    bigint not null references account.person (id),
    organiser_id    bigint not null references account.organisation (id),
    number          text not null unique,
    token           text not null unique,                -- the short code's: leads to this certificate and no other
    name            text not null,
    sex             text not null,
    birth           date not null,
    identity_kind   text not null,
    identity        text not null,                       -- masked
    photo_id        bigint not null references files.file (id),
    title           text not null,
    series          text not null,
    specialty       text not null,
    level           text not null,
    committee       text not null,
    decision        text not null,                       -- 文号, as printed
    decided_on      date not null,
    office          text not null,                       -- who issues
    code            text not null,                       -- the signed code, as printed
    issued_at       timestamptz not null,
    file_id         bigint references files.file (id),   -- the signed PDF, made after the commit; null: not yet
    file_sha256     text,
    revoked_at      timestamptz,
    revoked_by      text,
    revocation      text,                                -- why
    seal            text not null,                       -- over all columns above, with a key the database has not
    check ((file_id is null) = (file_sha256 is null)),
    check ((revoked_at is null) = (revocation is null))
);
create unique index certificate_one on certificate.certificate (subject) where revoked_at is null;
create index certificate_applicant on certificate.certificate (applicant_id, id desc);
create index certificate_organiser on certificate.certificate (organiser_id, id desc);
create unique index certificate_file on certificate.certificate (file_sha256) where file_sha256 is not null;
create index certificate_unmade on certificate.certificate (id) where file_id is null;
select account.protect('certificate.certificate');
drop policy scope on certificate.certificate;            -- whoever reaches the application reads; only the organiser writes
create policy read on certificate.certificate for select to hengcai_app using (account.reaches(subject));
create policy issue on certificate.certificate to hengcai_app
    using (account.scope() = 'job'
           or account.scope() = 'acting' and account.role() = 'BUREAU' and organiser_id = account.here() and account.reaches(subject));
revoke delete on certificate.certificate from hengcai_app;

-- Anyone verifies, nobody enumerates: the public reads no row, and each function answers at most the one it was told of.
create policy owner on certificate.certificate for select to hengcai_owner using (true);
create function certificate.by_number(of_number text, of_name text) returns setof certificate.certificate
    language sql stable security definer set search_path = certificate, public
    as $$ select * from certificate.certificate where number = of_number and name = of_name $$;
create function certificate.by_token(of_token text) returns setof certificate.certificate
    language sql stable security definer set search_path = certificate, public
    as $$ select * from certificate.certificate where token = of_token $$;
create function certificate.by_file(of_sha256 text) returns setof certificate.certificate
    language sql stable security definer set search_path = certificate, public
    as $$ select * from certificate.certificate where file_sha256 = of_sha256 $$;

-- What a certificate says of its holder and the application does not: for who confirms that application, of its applicant.
create function certificate.holder(of_application bigint, of_person bigint)
    returns table (sex text, birth date, identity_kind text)
    language sql stable security definer set search_path = certificate, account, public
    as $$ select p.sex, p.birth, p.document_kind from account.person p
           where p.id = of_person and account.scope() = 'acting' and account.role() = 'BUREAU' and account.reaches(of_application)
             and exists (select from account.reach r where r.subject = of_application and r.holder = p.id) $$;
