-- What was returned stands beside the field it concerns: about what, why, and who said so (退回修改).
alter table application.reopened
    add column about   text not null default '',
    add column reason  text not null default '',
    add column told_by text not null default '';
comment on column application.snapshot.verdict is 'as pack verdict --json prints it, with the parts of each sentence that pages show';
