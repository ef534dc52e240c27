package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.remuneration.pages.ApprovalPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/ersattningar`: what waits for approval, and the months.
@Controller
class ApprovalController {

    static final String HERE = "/administration/ersattningar";
    private static final int SHOWN = 100;

    private final Remuneration remuneration;
    private final Payroll payroll;
    private final VoucherPages pages;
    private final VoucherTable vouchers;
    private final Approvers approvers;
    private final Trail trail;
    private final Texts texts;

    ApprovalController(
            Remuneration remuneration,
            Payroll payroll,
            VoucherPages pages,
            VoucherTable vouchers,
            Approvers approvers,
            Trail trail,
            Texts texts) {
        this.remuneration = remuneration;
        this.payroll = payroll;
        this.pages = pages;
        this.vouchers = vouchers;
        this.approvers = approvers;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(SignedIn who, @RequestParam(defaultValue = "") String sparat, Model model) {
        approvers.requireAny(who);
        var saved =
                sparat.matches("\\d{1,4}")
                        ? texts.get("remuneration.approved", Integer.valueOf(sparat))
                        : "";
        return show(who, saved, null, model);
    }

    @PostMapping(HERE + "/godkann")
    String approve(
            SignedIn who,
            Command command,
            @RequestParam(name = "post", defaultValue = "") List<String> post,
            Model model,
            HttpServletResponse response) {
        approvers.requireAny(who);
        var chosen =
                post.stream()
                        .flatMap(one -> VoucherController.read(one).stream())
                        .map(VoucherId::new)
                        .distinct()
                        .toList();
        for (var id : chosen) {
            vouchers.find(id).ifPresent(one -> approvers.require(who, one.voucher().organ()));
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                remuneration
                                        .approve(
                                                chosen.stream()
                                                        .filter(one ->
                                                                vouchers.find(one).isPresent())
                                                        .toList(),
                                                who.person())
                                        .map(count -> HERE + "?sparat=" + count));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, "", texts.of(refused), model);
            }
        };
    }

    private String show(SignedIn who, String saved, @Nullable RefusalText refusal, Model model) {
        var waiting =
                remuneration.waiting().stream()
                        .filter(one -> approvers.may(who, one.voucher().organ()))
                        .toList();
        model.addAttribute(
                "page",
                new ApprovalPage(
                        waiting.stream().limit(SHOWN).map(one -> pages.line(one, who)).toList(),
                        waiting.stream()
                                .map(one -> one.voucher().total())
                                .reduce(Money.ZERO, Money::plus)
                                .toString(),
                        Math.max(0, waiting.size() - SHOWN),
                        payroll.closed().stream().map(this::month).toList(),
                        open(payroll.next()),
                        saved,
                        refusal));
        return "remuneration/approval";
    }

    private ApprovalPage.Month month(MonthTable.Closed closed) {
        var month = YearMonth.from(closed.month());
        return new ApprovalPage.Month(
                Swedish.capital(MonthController.name(month)),
                HERE + "/" + month,
                Integer.toString(closed.people()),
                new Money(closed.total()).toString(),
                Swedish.date(closed.closedAt()));
    }

    private ApprovalPage.Month open(YearMonth month) {
        var contents = payroll.contents(month);
        return new ApprovalPage.Month(
                Swedish.capital(MonthController.name(month)),
                HERE + "/" + month,
                Long.toString(
                        contents.stream().map(one -> one.voucher().person()).distinct().count()),
                contents.stream()
                        .map(one -> one.voucher().total())
                        .reduce(Money.ZERO, Money::plus)
                        .toString(),
                "");
    }
}
