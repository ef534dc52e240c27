package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppdrag.statutes.Statute;
import se.uppdrag.statutes.Statutes;

/// Holds a delegation order as data against its text in the statute book, so that neither says what
/// the other does not.
@Component
class OrderTexts {

    private final Statutes statutes;

    OrderTexts(Statutes statutes) {
        this.statutes = statutes;
    }

    /// The lines of the order whose numbers are nowhere in the text of the day.
    ///
    /// @return nothing where the order has no text in the statute book that day
    Optional<List<String>> missing(DelegationOrder order, LocalDate day) {
        return statute(order.link())
                .flatMap(one -> statutes.on(one, day))
                .map(version ->
                        order.rows().stream()
                                .map(OrderRow::number)
                                .filter(number -> !stands(number, version.text()))
                                .toList());
    }

    private Optional<Statute> statute(String link) {
        var path = link.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
        var statute = statutes.statute(path.substring(path.lastIndexOf('/') + 1));
        return statute.filter(one -> path.endsWith(one.address()));
    }

    /// Whether the number stands by itself: `3.1` is not in `13.1` or `3.12`.
    static boolean stands(String number, String text) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d.])" + Pattern.quote(number) + "(?!\\.?\\d)(?!\\p{L})")
                .matcher(text)
                .find();
    }
}
