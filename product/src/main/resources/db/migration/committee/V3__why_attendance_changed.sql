-- Why attendance was said anew after something had been counted with the earlier number.
alter table committee.attendance add column note text not null default '';
