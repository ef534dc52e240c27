package se.uppdrag.remuneration.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `remuneration/month.jte` shows.
///
/// @param month as in the address: `2026-11`
/// @param closed when and by whom; empty for an open month
/// @param waiting how many still wait for approval, by organ
public record MonthPage(
        String month,
        String heading,
        String closed,
        String total,
        List<Person> people,
        List<Waiting> waiting,
        boolean mayClose,
        String saved,
        @Nullable RefusalText refusal) {

    public record Person(String name, List<VoucherLine> vouchers, String sum) {}

    public record Waiting(String organ, String count, String who) {}
}
