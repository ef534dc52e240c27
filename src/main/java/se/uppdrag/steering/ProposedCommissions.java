package se.uppdrag.steering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Form;

/// What verified minutes order somebody to do, and nobody has entered as a commission yet. Proposed
/// with organ, words and day; confirmed by whoever keeps the organ's steering, in the usual form.
@Service
@Transactional
class ProposedCommissions {

    /// @param organ whose it seems to be to see that it is done
    /// @param from names it in an address
    /// @param due the day the decision names, or three months after it
    record Proposed(
            String organ,
            String from,
            String decidedBy,
            LocalDate decidedOn,
            int section,
            String title,
            String task,
            String matter,
            LocalDate due) {}

    private record Row(
            UUID meeting, String organ, LocalDate onDate, int section, String text, int entered) {}

    private static final Pattern DNR = Pattern.compile("(?m)^Dnr (.{3,40})$");
    private static final int LONGEST_TITLE = 120;
    private static final int USUAL_MONTHS = 3;

    private final JdbcClient jdbc;
    private final Committees committees;
    private final Clock clock;

    ProposedCommissions(JdbcClient jdbc, Committees committees, Clock clock) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.clock = clock;
    }

    /// For the organ, the newest decision first.
    @Transactional(readOnly = true)
    List<Proposed> of(Organ organ, LocalDate today) {
        return all(today).stream().filter(one -> one.organ().equals(organ.slug())).toList();
    }

    private List<Proposed> all(LocalDate today) {
        var organs = committees.all(today);
        var proposed = new ArrayList<Proposed>();
        for (var row : rows()) {
            var found = OrderWords.in(decision(row.text()), row.onDate());
            for (int i = row.entered(); i < found.size(); i++) {
                proposed.add(proposed(row, i, found.get(i), organs));
            }
        }
        return proposed;
    }

    private static Proposed proposed(
            Row row, int number, OrderWords.Found found, List<Organ> organs) {
        var to = found.to().toLowerCase(Locale.ROOT);
        var dnr = DNR.matcher(row.text());
        var by = found.by();
        return new Proposed(
                organs.stream()
                        .filter(one -> to.contains(one.name().toLowerCase(Locale.ROOT)))
                        .map(Organ::slug)
                        .findFirst()
                        .orElseGet(() -> otherwise(row, organs)),
                row.meeting() + "_" + row.section() + "_" + number,
                row.organ(),
                row.onDate(),
                row.section(),
                title(found.task()),
                found.task(),
                dnr.find() ? dnr.group(1).toLowerCase(Locale.ROOT).replaceAll("[ ./]", "-") : "",
                by == null ? row.onDate().plusMonths(USUAL_MONTHS) : by);
    }

    /// The organ that decided, or the executive committee for what the assembly decided.
    private static String otherwise(Row row, List<Organ> organs) {
        return organs.stream().anyMatch(one -> one.slug().equals(row.organ())) || organs.isEmpty()
                ? row.organ()
                : organs.getFirst().slug();
    }

    private static String title(String task) {
        var title = task.substring(0, 1).toUpperCase(Locale.ROOT) + task.substring(1);
        return title.length() > LONGEST_TITLE
                ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + " …"
                : title;
    }

    /// What stands under a section's first heading, the decision.
    private static String decision(String section) {
        var parts = section.split("\n\n", -1);
        return parts.length < 2 ? "" : parts[1];
    }

    private List<Row> rows() {
        return jdbc.sql(
                        """
                        select p.meeting, m.organ, m.on_date, p.section, p.text,
                               (select count(*) from steering.commission c
                                 where c.decided_by = m.organ and c.decided_on = m.on_date
                                       and c.section = p.section::text)::int as entered
                          from minutes.published_passage p
                          join meetings.published_meeting m on m.id = p.meeting
                         where p.text ~* '(uppdrar? åt|i uppdrag)'
                               and not exists (select from steering.passed_over o
                                                where o.meeting = p.meeting
                                                      and o.section = p.section)
                         order by m.on_date desc, p.section
                         limit 500
                        """)
                .query(Row.class)
                .list();
    }

    /// Fills in the form with what was proposed; as it is where nothing was.
    @Transactional(readOnly = true)
    Form fill(Form form, Organ organ, String from, List<Owners.Owner> owners, LocalDate today) {
        return find(organ, from, today)
                .map(one ->
                        form.beginning("rubrik", one.title())
                                .beginning("text", one.task())
                                .beginning("beslutat-av", one.decidedBy())
                                .beginning("beslutad", one.decidedOn().toString())
                                .beginning("paragraf", Integer.toString(one.section()))
                                .beginning("diarienummer", one.matter())
                                .beginning(
                                        "ansvarig",
                                        owners.isEmpty() ? "" : owners.getFirst().id().toString())
                                .beginning("klart", one.due().toString()))
                .orElse(form);
    }

    private Optional<Proposed> find(Organ organ, String from, LocalDate today) {
        return from.isEmpty()
                ? Optional.empty()
                : of(organ, today).stream().filter(one -> one.from().equals(from)).findFirst();
    }

    /// What looked like an order and is none is not proposed again.
    void passOver(Organ organ, String from, LocalDate today, PersonId by) {
        find(organ, from, today)
                .ifPresent(one ->
                        jdbc.sql(
                                        """
                                        insert into steering.passed_over (meeting, section, at, by)
                                        values (:meeting, :section, :at, :by)
                                        on conflict do nothing
                                        """)
                                .param("meeting", UUID.fromString(one.from().split("_", 2)[0]))
                                .param("section", one.section())
                                .param("at", Timestamp.from(clock.instant()))
                                .param("by", by.value())
                                .update());
    }
}
