package se.uppdrag.remuneration;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// The door to the months: gather what a month holds, close it into files that never change.
@Service
@Transactional
public class Payroll {

    private final VoucherTable vouchers;
    private final MonthTable months;
    private final Proposals proposals;
    private final Register register;
    private final Files files;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    Payroll(
            VoucherTable vouchers,
            MonthTable months,
            Proposals proposals,
            Register register,
            Files files,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.vouchers = vouchers;
        this.months = months;
        this.proposals = proposals;
        this.register = register;
        this.files = files;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    /// Proposes what the month holds and nobody has proposed: annual fees, and meetings that have
    /// been closed. May be done as often as one likes.
    ///
    /// @return how many vouchers were added
    public Outcome<Integer> gather(YearMonth month) {
        return open(month).map(proposals::of);
    }

    private Outcome<YearMonth> open(YearMonth month) {
        if (month.atDay(1).isAfter(SwedishTime.dateOf(clock.instant()))) {
            return refused(RemunerationRefusal.MONTH_HAS_NOT_BEGUN, month.toString());
        }
        var last = months.last();
        return last.isPresent() && !last.get().isBefore(month.atDay(1))
                ? refused(RemunerationRefusal.MONTH_IS_CLOSED, month.toString())
                : granted(month);
    }

    /// Closes the month: what is approved and not paid goes into its files, for ever. What still
    /// waits goes with the next.
    public Outcome<YearMonth> close(YearMonth month, PersonId by) {
        vouchers.lock();
        return open(month).flatMap(_ -> write(month, by));
    }

    private Outcome<YearMonth> write(YearMonth month, PersonId by) {
        var payable =
                vouchers.payable(month.plusMonths(1).atDay(1)).stream()
                        .map(Stated::voucher)
                        .toList();
        if (payable.isEmpty()) {
            return refused(RemunerationRefusal.NOTHING_IS_APPROVED, month.toString());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var file = new PayrollFile(houses.ours().name(), month, now, payable, texts);
        var name = "loneunderlag-" + month;
        months.insert(
                new MonthTable.Closed(
                        month.atDay(1),
                        now,
                        register.person(by).map(Person::name).orElse("?"),
                        files.store(name + ".csv", "text/csv", file.csv()).value(),
                        files.store(name + ".xml", "application/xml", file.xml()).value(),
                        file.total().ore(),
                        file.byPerson().size()),
                payable.stream().map(Voucher::id).toList());
        return granted(month);
    }

    /// The file of a closed month.
    ///
    /// @param ending `csv` or `xml`
    @Transactional(readOnly = true)
    Optional<StoredFile> file(YearMonth month, String ending) {
        return months.find(month.atDay(1))
                .flatMap(closed ->
                        files.find(new FileId(ending.equals("csv") ? closed.csv() : closed.xml())));
    }

    @Transactional(readOnly = true)
    Optional<MonthTable.Closed> closed(YearMonth month) {
        return months.find(month.atDay(1));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<MonthTable.Closed> closed() {
        return months.all();
    }

    /// What a closed month holds, or an open one would hold if it were closed now.
    @Transactional(readOnly = true)
    List<Stated> contents(YearMonth month) {
        return closed(month).isPresent()
                ? vouchers.paidIn(month.atDay(1))
                : vouchers.payable(month.plusMonths(1).atDay(1));
    }

    /// The first month that can be closed.
    @Transactional(readOnly = true)
    YearMonth next() {
        var today = SwedishTime.dateOf(clock.instant());
        return months.last()
                .map(last -> YearMonth.from(last).plusMonths(1))
                .orElse(YearMonth.from(firstDay(today)));
    }

    private LocalDate firstDay(LocalDate today) {
        return vouchers.payable(today.plusDays(1)).stream()
                .map(one -> one.voucher().onDate())
                .min(LocalDate::compareTo)
                .orElse(today);
    }
}
