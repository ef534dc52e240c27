-- In the order they were entered, also where two were within the same moment.
alter table learning.leader add column seq bigint generated always as identity;
