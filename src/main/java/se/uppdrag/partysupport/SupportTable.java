package se.uppdrag.partysupport;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;

/// Tables of the schema `partysupport`.
@Repository
class SupportTable {

    /// The legal person a party receives its support through.
    record Recipient(String party, String organisation, String number) {}

    private final JdbcClient jdbc;

    SupportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time: a year is paid once.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(4032)").query((_, _) -> true).single();
    }

    void insert(SupportRules rules, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into partysupport.rules (number, valid_from, decision, basic,
                               per_seat, established_only, grace, entered_at, entered_by)
                        values (:number, :validFrom, :decision, :basic, :perSeat, :established,
                               :grace, :now, :by)
                        """)
                .param("number", rules.number())
                .param("validFrom", rules.validFrom())
                .param("decision", rules.decision())
                .param("basic", rules.basic().ore())
                .param("perSeat", rules.perSeat().ore())
                .param("established", rules.establishedOnly())
                .param("grace", rules.grace())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// Every version, the first in force first.
    List<SupportRules> rules() {
        return jdbc.sql(
                        """
                        select number, valid_from, decision, basic, per_seat, established_only,
                               grace
                          from partysupport.rules
                         order by valid_from
                        """)
                .query((row, _) ->
                        new SupportRules(
                                row.getInt("number"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("decision"),
                                new Money(row.getLong("basic")),
                                new Money(row.getLong("per_seat")),
                                row.getBoolean("established_only"),
                                row.getBoolean("grace")))
                .list();
    }

    void insert(Recipient recipient, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into partysupport.recipient (id, party, organisation, number,
                               entered_at, entered_by)
                        values (:id, :party, :organisation, :number, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("party", recipient.party())
                .param("organisation", recipient.organisation())
                .param("number", recipient.number())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// The latest of each party.
    Map<String, Recipient> recipients() {
        return jdbc
                .sql(
                        """
                        select distinct on (party) party, organisation, number
                          from partysupport.recipient
                         order by party, entered_at desc, id desc
                        """)
                .query(Recipient.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Recipient::party, one -> one));
    }

    void insert(Payment payment, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into partysupport.payment (year, party, seats, sum, withheld, reason,
                               decision, entered_at, entered_by)
                        values (:year, :party, :seats, :sum, :withheld, :reason, :decision, :now,
                               :by)
                        """)
                .param("year", payment.year())
                .param("party", payment.party())
                .param("seats", payment.seats())
                .param("sum", payment.sum().ore())
                .param("withheld", payment.withheld())
                .param("reason", payment.reason())
                .param("decision", payment.decision())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    List<Payment> payments(int year) {
        return jdbc.sql(
                        """
                        select year, party, seats, sum, withheld, reason, decision
                          from partysupport.payment
                         where year = :year
                         order by party
                        """)
                .param("year", year)
                .query((row, _) ->
                        new Payment(
                                row.getInt("year"),
                                row.getString("party"),
                                row.getInt("seats"),
                                new Money(row.getLong("sum")),
                                row.getBoolean("withheld"),
                                row.getString("reason"),
                                row.getString("decision")))
                .list();
    }

    void insert(Account account, PersonId by) {
        jdbc.sql(
                        """
                        insert into partysupport.account (id, year, party, file, report, reviewer,
                               filed_at, filed_by, filed_by_id)
                        values (:id, :year, :party, :file, :report, :reviewer, :filedAt, :filedBy,
                               :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("year", account.year())
                .param("party", account.party())
                .param("file", account.file())
                .param("report", account.report())
                .param("reviewer", account.reviewer())
                .param("filedAt", Timestamp.from(account.filedAt()))
                .param("filedBy", account.filedBy())
                .param("by", by.value())
                .update();
    }

    /// The latest of each party for the year.
    Map<String, Account> accounts(int year) {
        return jdbc
                .sql(
                        """
                        select distinct on (party) year, party, file, report, reviewer, filed_at,
                               filed_by
                          from partysupport.account
                         where year = :year
                         order by party, filed_at desc, id desc
                        """)
                .param("year", year)
                .query(Account.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Account::party, one -> one));
    }
}
