-- Which part of a divided municipality a member or a substitute of the assembly was elected for
-- (`valkrets`); nothing where the municipality is not divided.
alter table register.membership add column constituency text check (constituency <> '');
