package se.uppdrag.partysupport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.partysupport.pages.PartySupportPage;
import se.uppdrag.partysupport.pages.PartySupportPage.Filed;
import se.uppdrag.partysupport.pages.PartySupportPage.Line;
import se.uppdrag.partysupport.pages.PartySupportPage.Year;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Party support as everybody reads it.
@Component
class SupportPages {

    private static final int ROW = 30;
    private static final int WIDEST = 320;

    private final PartySupport support;
    private final Register register;
    private final Texts texts;

    SupportPages(PartySupport support, Register register, Texts texts) {
        this.support = support;
        this.register = register;
        this.texts = texts;
    }

    /// What one line says before it is known how wide its bar is.
    private record Row(
            String party, int seats, Money basic, Money perSeat, Money sum, String note) {}

    PartySupportPage page(int year, LocalDate today) {
        var payments = support.payments(year);
        var rows = payments.isEmpty() && year == today.getYear() ? expected(today) : paid(payments);
        var rules = support.rules(today);
        var most = rows.stream().map(Row::sum).max(Money::compareTo).orElse(Money.ZERO).ore();
        var names = names();
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.add(line(row, names, lines.size(), most));
        }
        return new PartySupportPage(
                Integer.toString(year),
                IntStream.rangeClosed(0, 3)
                        .map(back -> today.getYear() - back)
                        .mapToObj(one ->
                                new Year(
                                        Integer.toString(one), "/partistod?ar=" + one, one == year))
                        .toList(),
                rules.map(this::sentence).orElse(""),
                rules.map(SupportRules::decision).orElse(""),
                payments.isEmpty() ? "" : payments.getFirst().decision(),
                lines,
                rows.stream().map(Row::sum).reduce(Money.ZERO, Money::plus).toString(),
                Integer.toString(year),
                Swedish.date(Support.accountedBy(year)),
                accounts(year, payments, names, today),
                lines.size() * ROW,
                texts.get("partysupport.description", Integer.toString(year))
                        + lines.stream()
                                .map(one -> " " + one.code() + " " + one.sum())
                                .collect(Collectors.joining(","))
                        + ".");
    }

    String sentence(SupportRules rules) {
        return texts.get("partysupport.rule", rules.basic().toString(), rules.perSeat().toString())
                + " "
                + texts.get("partysupport.rule.established." + (rules.establishedOnly() ? 1 : 0))
                + " "
                + texts.get("partysupport.rule.grace." + (rules.grace() ? 1 : 0));
    }

    private Map<String, String> names() {
        return register.parties().stream().collect(Collectors.toMap(Party::code, Party::name));
    }

    /// Before the decision: what each party may have as things stand.
    private List<Row> expected(LocalDate today) {
        var rows = new ArrayList<Row>();
        for (var party : support.parties(today)) {
            rows.add(
                    switch (support.support(party, today)) {
                        case Granted<Support>(var may, _) ->
                                new Row(
                                        party.party(),
                                        may.counted(),
                                        may.basic(),
                                        may.seats(),
                                        may.total(),
                                        "");
                        case Refused<Support> refused ->
                                new Row(
                                        party.party(),
                                        party.established(),
                                        Money.ZERO,
                                        Money.ZERO,
                                        Money.ZERO,
                                        texts.of(refused).sentence());
                    });
        }
        return rows;
    }

    private List<Row> paid(List<Payment> payments) {
        var rows = new ArrayList<Row>();
        for (var one : payments) {
            rows.add(
                    new Row(
                            one.party(),
                            one.seats(),
                            Money.ZERO,
                            Money.ZERO,
                            one.withheld() ? Money.ZERO : one.sum(),
                            one.withheld()
                                    ? texts.get(
                                            "partysupport.withheld",
                                            one.sum().toString(),
                                            one.reason())
                                    : ""));
        }
        return rows;
    }

    private static Line line(Row row, Map<String, String> names, int place, long most) {
        return new Line(
                row.party(),
                names.getOrDefault(row.party(), row.party()),
                Integer.toString(row.seats()),
                row.basic().zero() ? "" : row.basic().toString(),
                row.basic().zero() ? "" : row.perSeat().toString(),
                row.sum().toString(),
                row.note(),
                place * ROW + 2,
                place * ROW + 18,
                most == 0 ? 0 : (int) Math.max(1, row.sum().ore() * WIDEST / most));
    }

    private List<Filed> accounts(
            int year, List<Payment> payments, Map<String, String> names, LocalDate today) {
        var filed = support.accounts(year);
        var list = new ArrayList<Filed>();
        for (var payment : payments) {
            if (payment.withheld()) {
                continue;
            }
            var account = filed.get(payment.party());
            var address = "/partistod/" + year + "/" + payment.party() + "/";
            list.add(
                    new Filed(
                            payment.party(),
                            names.getOrDefault(payment.party(), payment.party()),
                            account == null
                                    ? texts.get("partysupport.not-filed")
                                    : texts.get(
                                            account.late()
                                                    ? "partysupport.filed.late"
                                                    : "partysupport.filed",
                                            Swedish.date(account.filedAt())),
                            account == null
                                    ? today.isAfter(Support.accountedBy(year))
                                    : account.late(),
                            account == null ? "" : address + "redovisning",
                            account == null ? "" : address + "granskning",
                            account == null ? "" : account.reviewer()));
        }
        return list;
    }
}
