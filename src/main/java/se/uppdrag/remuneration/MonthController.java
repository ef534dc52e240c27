package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.remuneration.pages.MonthPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/ersattningar/{month}`: what a month holds, gathering it and closing it, and the
/// files of a closed one.
@Controller
class MonthController {

    private static final String HERE = ApprovalController.HERE + "/{month:\\d{4}-\\d{2}}";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM y", Swedish.LOCALE);

    private final Remuneration remuneration;
    private final Payroll payroll;
    private final VoucherPages pages;
    private final Approvers approvers;
    private final Trail trail;
    private final Texts texts;

    MonthController(
            Remuneration remuneration,
            Payroll payroll,
            VoucherPages pages,
            Approvers approvers,
            Trail trail,
            Texts texts) {
        this.remuneration = remuneration;
        this.payroll = payroll;
        this.pages = pages;
        this.approvers = approvers;
        this.trail = trail;
        this.texts = texts;
    }

    /// `november 2026`
    static String name(YearMonth month) {
        return NAME.format(month);
    }

    @GetMapping(HERE)
    String show(
            @PathVariable String month,
            SignedIn who,
            @RequestParam(defaultValue = "") String tillagda,
            Model model) {
        approvers.requireAny(who);
        var saved =
                tillagda.matches("\\d{1,5}")
                        ? texts.get("remuneration.gathered", Integer.valueOf(tillagda))
                        : "";
        return show(read(month), who, saved, null, model);
    }

    @PostMapping(HERE + "/hamta")
    String gather(
            @PathVariable String month,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        approvers.requireCloser(who);
        var of = read(month);
        return answer(
                of,
                who,
                trail.once(
                        command,
                        () -> payroll.gather(of).map(count -> address(of) + "?tillagda=" + count)),
                model,
                response);
    }

    @PostMapping(HERE + "/avsluta")
    String close(
            @PathVariable String month,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        approvers.requireCloser(who);
        var of = read(month);
        return answer(
                of,
                who,
                trail.once(
                        command,
                        () -> payroll.close(of, who.person()).map(MonthController::address)),
                model,
                response);
    }

    private String answer(
            YearMonth month,
            SignedIn who,
            Outcome<String> outcome,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(month, who, "", texts.of(refused), model);
            }
        };
    }

    @GetMapping(HERE + "/loneunderlag.{ending:csv|xml}")
    ResponseEntity<byte[]> file(
            @PathVariable String month, @PathVariable String ending, SignedIn who) {
        approvers.requireCloser(who);
        var file =
                payroll.file(read(month), ending)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType() + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.bytes());
    }

    private String show(
            YearMonth month,
            SignedIn who,
            String saved,
            @Nullable RefusalText refusal,
            Model model) {
        var contents =
                payroll.contents(month).stream()
                        .filter(one ->
                                approvers.closes(who) || approvers.may(who, one.voucher().organ()))
                        .toList();
        var closed = payroll.closed(month);
        model.addAttribute(
                "page",
                new MonthPage(
                        month.toString(),
                        Swedish.capital(name(month)),
                        closed.map(one ->
                                        texts.get(
                                                "remuneration.month.closed",
                                                Swedish.moment(one.closedAt()),
                                                one.closedBy()))
                                .orElse(""),
                        sum(contents),
                        people(contents, who),
                        waiting(month),
                        approvers.closes(who),
                        saved,
                        refusal));
        return "remuneration/month";
    }

    private List<MonthPage.Person> people(List<Stated> contents, SignedIn who) {
        var by = new LinkedHashMap<PersonId, List<Stated>>();
        contents.stream()
                .sorted(
                        Comparator.comparing((Stated one) -> one.voucher().name())
                                .thenComparing(one -> one.voucher().onDate()))
                .forEach(one ->
                        by.computeIfAbsent(one.voucher().person(), _ -> new ArrayList<>())
                                .add(one));
        return by.values().stream()
                .map(own ->
                        new MonthPage.Person(
                                own.getFirst().voucher().name(),
                                own.stream().map(one -> pages.line(one, who)).toList(),
                                sum(own)))
                .toList();
    }

    private static String sum(List<Stated> all) {
        return all.stream()
                .map(one -> one.voucher().total())
                .reduce(Money.ZERO, Money::plus)
                .toString();
    }

    /// Who is left to approve: what waits for days up to the end of the month, by organ.
    private List<MonthPage.Waiting> waiting(YearMonth month) {
        var counts = new TreeMap<String, Integer>();
        remuneration.waiting().stream()
                .filter(one -> !one.voucher().onDate().isAfter(month.atEndOfMonth()))
                .forEach(one -> counts.merge(one.voucher().organ(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one ->
                        new MonthPage.Waiting(
                                pages.organ(one.getKey()),
                                Integer.toString(one.getValue()),
                                approvers.names(one.getKey())))
                .toList();
    }

    private static String address(YearMonth month) {
        return ApprovalController.HERE + "/" + month;
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noSuchMonth) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noSuchMonth);
        }
    }
}
