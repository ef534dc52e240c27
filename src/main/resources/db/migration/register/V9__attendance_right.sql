-- An elected person may attend a committee she is not in, and speak there (KL 4:28).
alter table register.appointment drop constraint appointment_kind_check;
alter table register.appointment add constraint appointment_kind_check
    check (kind in ('STAFF_REPRESENTATIVE', 'STAFF_SUBSTITUTE', 'ATTENDANCE_RIGHT',
        'POLITICAL_SECRETARY', 'LAY_AUDITOR', 'DIRECTOR', 'HEAD'));
