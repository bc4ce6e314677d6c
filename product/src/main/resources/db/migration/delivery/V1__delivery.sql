-- Review forms (评审表): what was printed in which version, and the stamped copies that came in [A1.二.7, 五(一)].
create schema delivery;

-- A corrected form is a new version; a version never changes.
create table delivery.form (
    id         bigint primary key default nextval('public.hengcai_id'),
    subject    bigint not null references workflow.course (subject),
    visit_id   bigint not null references workflow.visit (id),     -- the stay at the stage that collects it
    version    int not null,
    code       text not null unique,                     -- its bar code: names application and version
    content    jsonb not null,                           -- what is printed
    changes    jsonb not null default '[]',              -- sentences: what differs from the version before
    watermark  text not null,
    copies     int not null check (copies > 0),
    made_at    timestamptz not null,
    file_id    bigint,                                   -- the PDF, once it is set
    printed_at timestamptz,                              -- first downloaded by the applicant
    revision   int not null default 1,                   -- one more each time copies are ticked off
    unique (subject, version)
);
create index form_visit on delivery.form (visit_id);
create index form_unset on delivery.form (id) where file_id is null;
select account.protect('delivery.form');

-- One printed copy: whose stamps it bears, and when it came in.
create table delivery.copy (
    form_id     bigint not null references delivery.form (id),
    subject     bigint not null references workflow.course (subject),
    number      int not null check (number > 0),
    stamps      jsonb not null default '[]',             -- EMPLOYER, DEPARTMENT, BUREAU …
    received_at timestamptz,
    received_by text,
    primary key (form_id, number),
    check ((received_at is null) = (received_by is null))
);
select account.protect('delivery.copy');
