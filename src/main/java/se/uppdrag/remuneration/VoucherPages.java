package se.uppdrag.remuneration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.remuneration.Voucher.Line;
import se.uppdrag.remuneration.pages.VoucherLine;
import se.uppdrag.remuneration.pages.VoucherPage;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Vouchers as lines in lists, and each on a page of its own.
@Component
class VoucherPages {

    private final Remuneration remuneration;
    private final VoucherTable vouchers;
    private final Approvers approvers;
    private final Register register;
    private final Meetings meetings;
    private final Texts texts;

    VoucherPages(
            Remuneration remuneration,
            VoucherTable vouchers,
            Approvers approvers,
            Register register,
            Meetings meetings,
            Texts texts) {
        this.remuneration = remuneration;
        this.vouchers = vouchers;
        this.approvers = approvers;
        this.register = register;
        this.meetings = meetings;
        this.texts = texts;
    }

    String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    /// @param who whoever reads, and may perhaps approve
    VoucherLine line(Stated stated, SignedIn who) {
        var voucher = stated.voucher();
        var id = voucher.id().value().toString();
        return new VoucherLine(
                id,
                "/ersattningar/" + id,
                voucher.name(),
                kind(voucher),
                voucher.origin() == Voucher.Origin.POST
                        ? voucher.onDate().toString().substring(0, 7)
                        : voucher.onDate().toString(),
                voucher.total().toString(),
                voucher.why(),
                stated.state().name(),
                state(stated),
                mayDecide(stated, who));
    }

    private String kind(Voucher voucher) {
        var kind = texts.get("remuneration.kind." + voucher.kind());
        return voucher.origin() == Voucher.Origin.CORRECTION
                ? texts.get("remuneration.correction-of", Swedish.inSentence(kind))
                : kind;
    }

    private String state(Stated stated) {
        return stated.month() == null
                ? texts.get("remuneration.state." + stated.state())
                : texts.get("remuneration.state.PAID", stated.month().toString().substring(0, 7));
    }

    boolean mayDecide(Stated stated, SignedIn who) {
        var voucher = stated.voucher();
        return stated.state() == Stated.State.WAITING
                && !voucher.person().equals(who.person())
                && !who.person().equals(voucher.madeBy())
                && approvers.may(who, voucher.organ());
    }

    /// The person's own, or an approver's to see.
    boolean mayRead(Voucher voucher, SignedIn who) {
        return voucher.person().equals(who.person()) || approvers.may(who, voucher.organ());
    }

    VoucherPage page(
            Stated stated,
            SignedIn who,
            String reason,
            String problem,
            @Nullable RefusalText refusal) {
        var voucher = stated.voucher();
        var own = voucher.person().equals(who.person());
        var original = voucher.origin() != Voucher.Origin.CORRECTION;
        return new VoucherPage(
                voucher.id().value().toString(),
                kind(voucher) + ", " + voucher.name(),
                own ? "/mina-ersattningar" : "/administration/ersattningar",
                texts.get(own ? "remuneration.mine" : "remuneration.approval"),
                facts(stated),
                rows(stated),
                voucher.total().toString(),
                voucher.why(),
                voucher.file() == null ? "" : "/ersattningar/" + voucher.id().value() + "/fil",
                vouchers.correcting(voucher.id()).stream().map(one -> line(one, who)).toList(),
                mayDecide(stated, who),
                original
                        && !own
                        && stated.state() != Stated.State.WAITING
                        && approvers.may(who, voucher.organ()),
                reason,
                problem,
                refusal);
    }

    private List<VoucherPage.Row> rows(Stated stated) {
        var stands = remuneration.stands(stated);
        var rows = new ArrayList<VoucherPage.Row>();
        for (int i = 0; i < stands.size(); i++) {
            var line = stated.voucher().lines().get(i);
            rows.add(
                    new VoucherPage.Row(
                            texts.get("remuneration.kind." + line.kind()),
                            quantity(line),
                            line.sum().toString(),
                            stands.get(i).sum().decimal().replace('.', ',')));
        }
        return rows;
    }

    private String quantity(Line line) {
        return switch (line.unit()) {
            case MINUTES -> ClaimRules.hours(line.quantity());
            case KILOMETRES -> line.quantity() + "\u00a0km";
            case DAYS -> texts.get("remuneration.days", line.quantity());
            case TIMES -> "";
        };
    }

    private List<VoucherPage.Fact> facts(Stated stated) {
        var voucher = stated.voucher();
        var facts = new ArrayList<VoucherPage.Fact>();
        facts.add(fact("person", voucher.name(), "/ledamoter/" + voucher.person().value()));
        facts.add(fact("organ", organ(voucher.organ()), "/organ/" + voucher.organ()));
        facts.add(
                fact(
                        "day",
                        Swedish.date(voucher.onDate()),
                        voucher.meeting() == null
                                ? ""
                                : meetings.meeting(new MeetingId(voucher.meeting()))
                                        .map(one -> one.address())
                                        .orElse("")));
        facts.add(fact("section", voucher.section(), "/arvoden"));
        facts.add(
                fact(
                        "made",
                        texts.get("remuneration.made." + voucher.origin())
                                + ", "
                                + Swedish.moment(voucher.madeAt()),
                        ""));
        facts.add(fact("state", state(stated), ""));
        if (stated.decidedAt() != null) {
            facts.add(
                    fact(
                            stated.state() == Stated.State.REJECTED ? "rejected" : "approved",
                            stated.decidedByName() + ", " + Swedish.moment(stated.decidedAt()),
                            ""));
        }
        if (!stated.reason().isEmpty()) {
            facts.add(fact("reason", stated.reason(), ""));
        }
        if (voucher.corrects() != null) {
            facts.add(
                    fact(
                            "corrects",
                            texts.get("remuneration.corrects.link"),
                            "/ersattningar/" + voucher.corrects()));
        }
        return facts;
    }

    private VoucherPage.Fact fact(String key, String value, String href) {
        return new VoucherPage.Fact(texts.get("remuneration.fact." + key), value, href);
    }
}
