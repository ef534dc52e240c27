package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.inbox.Inbox;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// An evening's mail: a dozen letters of the kinds that come, which the registrar has dropped as
/// files and not yet registered.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoInbox {

    private static final String BOUNDARY = "demo-del";

    private final Inbox inbox;
    private final Register register;
    private final DemoSeats seats;
    private final DemoDesk desk;
    private final DemoClock clock;

    DemoInbox(Inbox inbox, Register register, DemoSeats seats, DemoDesk desk, DemoClock clock) {
        this.inbox = inbox;
        this.register = register;
        this.seats = seats;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param dnr a matter that one of the letters belongs to
    void lately(String dnr) {
        for (var row : DemoText.rows("letters.txt")) {
            desk.at(DemoHistory.EVENING.minusDays(2), LocalTime.of(20, 5));
            var letter = letter(row, dnr).getBytes(StandardCharsets.UTF_8);
            desk.once(() -> inbox.drop(row.getFirst(), letter, registrar()));
        }
    }

    private PersonId registrar() {
        return register.holders(Role.REGISTRAR, "kf", DemoHistory.EVENING).getFirst().id();
    }

    private String letter(List<String> row, String dnr) {
        var from = row.get(1).replace("{member}", member());
        var head =
                (from.isEmpty() ? "" : "From: " + from + "\n")
                        + "To: kommunen@exempel.se\nSubject: "
                        + row.get(2).replace("{dnr}", dnr)
                        + "\nDate: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.ofInstant(clock.instant(), SwedishTime.ZONE))
                        + "\n"
                        + row.get(3).replace('¤', '\n')
                        + "\n";
        var text = "Content-Type: text/plain; charset=utf-8\n\n" + row.get(4).replace('¤', '\n');
        var letter = row.get(5).isEmpty() ? head + text : head + withFile(text, row.get(5));
        return letter.replace("\n", "\r\n");
    }

    private static String withFile(String text, String name) {
        var type = name.endsWith(".dat") ? "application/ms-tnef" : "text/plain; charset=utf-8";
        var content =
                Base64.getEncoder()
                        .encodeToString(
                                ("Påhittat innehåll i " + name).getBytes(StandardCharsets.UTF_8));
        return """
        Content-Type: multipart/mixed; boundary=%1$s

        --%1$s
        %2$s
        --%1$s
        Content-Type: %3$s
        Content-Disposition: attachment; filename=%4$s
        Content-Transfer-Encoding: base64

        %5$s
        --%1$s--
        """
                .formatted(BOUNDARY, text, type, name, content);
    }

    /// A member who has written her motion as a letter.
    private String member() {
        var person = register.person(seats.member("C", 0)).orElseThrow();
        return person.name() + " <" + address(person) + ">";
    }

    private static String address(Person person) {
        var email = person.email();
        return email == null ? "" : email;
    }
}
