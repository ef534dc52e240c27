package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.OrderFile.Fault;
import se.uppdrag.delegations.pages.OrderPage;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What recipients, lines and faults are called.
@Component
class OrderWords {

    private final Texts texts;

    OrderWords(Texts texts) {
        this.texts = texts;
    }

    String holder(Holder holder) {
        return texts.get("delegations.holder.kind." + holder);
    }

    /// `Enhetschef`, `ordföranden`, `utskottet Sociala utskottet`
    String delegate(Holder holder, String title) {
        return switch (holder) {
            case HEAD_OF_ADMINISTRATION, EMPLOYEE -> title.isBlank() ? holder(holder) : title;
            case PRESIDIUM,
                    SUBCOMMITTEE,
                    CHAIR,
                    MEMBER,
                    ALTERNATE,
                    AUTOMATED,
                    GROUP_OF_EMPLOYEES,
                    MEMBER_TOGETHER_WITH_EMPLOYEE,
                    OUTSIDER ->
                    title.isBlank() ? holder(holder) : holder(holder) + ": " + title;
        };
    }

    List<String> flags(OrderRow row, List<PassedOn> passed) {
        var flags = new ArrayList<String>();
        if (row.urgent()) {
            flags.add(texts.get("delegations.flag.urgent"));
        }
        if (row.minuted()) {
            flags.add(texts.get("delegations.flag.minuted"));
        }
        if (row.mayPassOn()) {
            flags.add(texts.get("delegations.flag.pass-on"));
        }
        if (row.holder() == Holder.AUTOMATED) {
            flags.add(texts.get("delegations.flag.automated"));
        }
        passed.forEach(one ->
                flags.add(
                        texts.get(
                                "delegations.flag.passed",
                                one.title(),
                                Swedish.date(one.fromDate()),
                                one.decision())));
        return flags;
    }

    /// The lines of an order as they are read, under their headings.
    List<OrderPage.Group> groups(DelegationOrder order, Power power, LocalDate day) {
        var lines = new LinkedHashMap<String, List<OrderPage.Line>>();
        for (var row : order.rows()) {
            lines.computeIfAbsent(row.heading(), _ -> new ArrayList<>())
                    .add(
                            new OrderPage.Line(
                                    row.number(),
                                    row.what(),
                                    row.provision(),
                                    delegate(row.holder(), row.title()),
                                    row.most() == null ? "" : row.most().toString(),
                                    row.conditions(),
                                    flags(row, power.passed(row, day))));
        }
        var groups = new ArrayList<OrderPage.Group>();
        lines.forEach((heading, own) ->
                groups.add(new OrderPage.Group("grupp-" + (groups.size() + 1), heading, own)));
        return groups;
    }

    String fault(Fault fault) {
        var refusal = fault.refusal();
        var said =
                refusal == null
                        ? texts.get(fault.key())
                        : texts.of(refusal).sentence() + " (" + texts.of(refusal).provision() + ")";
        return texts.get("delegations.file.line", Integer.toString(fault.line()), said);
    }

    String mark(Power.Mark mark) {
        return texts.of(DelegatedDecisions.remark(mark));
    }

    String state(Decided.State state) {
        return texts.get("delegations.decided." + state);
    }

    static String color(Decided.State state) {
        return switch (state) {
            case TO_REPORT, TO_POST -> "warning";
            case REPORTED, POSTED -> "success";
        };
    }
}
