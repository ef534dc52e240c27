-- Whether who comes is paid as for a duty outside meetings (`förrättning`).
alter table learning.training add column paid boolean not null default false;
-- Who came in a time, for those who pay.
create index came on learning.booking (training) where attended;
