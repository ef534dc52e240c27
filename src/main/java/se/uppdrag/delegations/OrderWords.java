package se.uppdrag.delegations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.OrderFile.Fault;
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
