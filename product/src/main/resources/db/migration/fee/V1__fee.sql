-- Fees: whether a department or bureau charges, orders to pay, what was received for them [六, A1.二.6, A2.二.2].
create schema fee;

-- 收费设定; no row: 收费 [A2.二.2].
create table fee.switch (
    organisation_id bigint not null references account.organisation (id),
    plan_id         bigint not null references pack.plan (id),
    charges         boolean not null,
    set_at          timestamptz not null,
    set_by          text not null,
    primary key (organisation_id, plan_id)
);
select account.protect('fee.switch', 'organisation_id');

-- 缴款单: one for each stay at a stage of payment.
create table fee.payment_order (
    id           bigint primary key default nextval('public.hengcai_id'),
    subject      bigint not null references workflow.course (subject),
    visit_id     bigint not null unique references workflow.visit (id),
    plan_id      bigint not null references pack.plan (id),
    office_id    bigint not null references account.organisation (id),   -- whose finance looks after it
    applicant_id bigint not null references account.person (id),
    applicant    text not null,
    title        text not null,
    number       text not null unique,                   -- 缴款单号; with the attempt, the provider's idempotency key
    amount       bigint not null check (amount > 0),     -- fen
    called_at    timestamptz not null,
    due_at       timestamptz not null,                   -- first instant no longer allowed [A1.二.6: 规定时间]
    attempt      int not null default 1,                 -- one more when finance calls again after a wrong amount
    begun_at     timestamptz,                            -- sent to the provider: a payment is under way
    cashier      text,                                   -- the provider's page
    paid_at      timestamptz,
    ticket       text,                                   -- 财政票据号
    lapsed_at    timestamptz,
    check (paid_at is null or lapsed_at is null)
);
create index payment_order_applicant on fee.payment_order (applicant_id, id desc);
create index payment_order_office on fee.payment_order (office_id, id desc);
create index payment_order_open on fee.payment_order (due_at) where paid_at is null and lapsed_at is null;
select account.protect('fee.payment_order');
-- Finance sees the orders it collects, of the application nothing else.
create policy collect on fee.payment_order to hengcai_app
    using (account.scope() = 'acting' and account.role() = 'FINANCE' and office_id = account.here())
    with check (account.scope() = 'acting' and account.role() = 'FINANCE' and office_id = account.here());

-- Every payment that the provider told of, once each, whatever came of it.
create table fee.receipt (
    id          bigint primary key default nextval('public.hengcai_id'),
    subject     bigint not null references workflow.course (subject),
    order_id    bigint not null references fee.payment_order (id),
    office_id   bigint not null references account.organisation (id),
    transaction text not null unique,                    -- the provider's number: told twice is received once
    amount      bigint not null,
    ticket      text,
    kind        text not null check (kind in ('PAID', 'WRONG_AMOUNT', 'LATE', 'TWICE')),
    received_at timestamptz not null,
    handled_at  timestamptz,                             -- finance has seen to what is not PAID
    handled_by  text,
    handling    text,
    check ((handled_at is null) = (handling is null))
);
create unique index receipt_paid on fee.receipt (order_id) where kind = 'PAID';     -- an order is paid once
create index receipt_odd on fee.receipt (office_id, id desc) where kind <> 'PAID' and handled_at is null;
create index receipt_order on fee.receipt (order_id);
select account.protect('fee.receipt');
create policy collect on fee.receipt to hengcai_app
    using (account.scope() = 'acting' and account.role() = 'FINANCE' and office_id = account.here())
    with check (account.scope() = 'acting' and account.role() = 'FINANCE' and office_id = account.here());
