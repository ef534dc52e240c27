package se.uppdrag.remuneration.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `remuneration/approval.jte` shows.
///
/// @param more how many wait that are not shown
/// @param next the month that can be closed next
public record ApprovalPage(
        List<VoucherLine> waiting,
        String sum,
        int more,
        List<Month> months,
        Month next,
        String saved,
        @Nullable RefusalText refusal) {

    public record Month(String name, String href, String people, String sum, String closed) {}
}
