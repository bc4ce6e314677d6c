-- When a title that had been granted was taken back; ended_at stays the day on which it was granted [五(六)].
alter table workflow.course add column revoked_at timestamptz;
