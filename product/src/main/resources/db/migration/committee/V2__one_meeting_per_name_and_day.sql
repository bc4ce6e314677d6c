-- A form sent twice makes one meeting: of one stage, one name and one day there is one that is not cancelled [ours].
create unique index meeting_once on committee.meeting (plan_id, position, name, held_on) where cancelled_at is null;
