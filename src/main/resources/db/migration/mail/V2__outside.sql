-- Receipts to those outside: an address without a person. Also known to have bounced.
alter table mail.letter alter column person drop not null;
alter table mail.letter add column answers text check (answers like '<%>');
alter table mail.letter add check (person is not null or address is not null);
create unique index on mail.letter (occasion) where person is null;
alter table mail.letter drop constraint letter_state_check;
alter table mail.letter add constraint letter_state_check check
    (state in ('WAITS', 'SENT', 'REFUSED', 'BOUNCED', 'TOO_LATE', 'NO_ADDRESS'));
