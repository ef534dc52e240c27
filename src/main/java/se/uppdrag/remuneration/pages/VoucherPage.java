package se.uppdrag.remuneration.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `remuneration/voucher.jte` shows.
///
/// @param fileHref the certificate or receipt; empty where there is none
/// @param mayDecide whether the reader may approve and reject it now
/// @param mayCorrect whether the reader may correct it
public record VoucherPage(
        String id,
        String heading,
        String parentHref,
        String parent,
        List<Fact> facts,
        List<Row> rows,
        String total,
        String why,
        String fileHref,
        List<VoucherLine> corrections,
        boolean mayDecide,
        boolean mayCorrect,
        String reason,
        String problem,
        @Nullable RefusalText refusal) {

    public record Fact(String name, String value, String href) {}

    /// @param stands what the line comes to with its corrections, to be written over
    public record Row(String kind, String quantity, String sum, String stands) {}
}
