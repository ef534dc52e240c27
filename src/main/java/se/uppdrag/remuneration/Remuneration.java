package se.uppdrag.remuneration;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;

/// The door: claim, approve, reject and correct what those who serve are paid.
@Service
@Transactional
public class Remuneration {

    private final RegulationsBook book;
    private final VoucherTable vouchers;
    private final ParticipationTable participations;
    private final Proposals proposals;
    private final Register register;
    private final Writing writing;
    private final Clock clock;

    Remuneration(
            RegulationsBook book,
            VoucherTable vouchers,
            ParticipationTable participations,
            Proposals proposals,
            Register register,
            Writing writing,
            Clock clock) {
        this.book = book;
        this.vouchers = vouchers;
        this.participations = participations;
        this.proposals = proposals;
        this.register = register;
        this.writing = writing;
        this.clock = clock;
    }

    /// Enters a claim of the person's own.
    public Outcome<Voucher> claim(PersonId person, Claim claim) {
        vouchers.lock();
        var attended =
                claim instanceof Claim.AtMeeting at
                        ? participations.find(at.meeting(), person).orElse(null)
                        : null;
        var today = SwedishTime.dateOf(clock.instant());
        var day =
                switch (claim) {
                    case Claim.Duty duty -> duty.onDate();
                    case Claim.AtMeeting _ -> attended == null ? today : attended.onDate();
                };
        var regulations = book.on(day);
        if (regulations.isEmpty()) {
            return refused(RemunerationRefusal.NO_REGULATIONS_THAT_DAY, day.toString());
        }
        var facts =
                new ClaimRules.Facts(
                        attended,
                        participations.of(person, day, day),
                        vouchers.onDay(person, day),
                        claim instanceof Claim.Duty duty
                                && !(register.standing(person, duty.organ(), day)
                                        instanceof Standing.None),
                        proposals.fullTime(person, day),
                        today);
        return new ClaimRules(regulations.get(), facts)
                .decide(claim)
                .map(proposed -> {
                    var voucher =
                            writing.voucher(
                                    proposed, person, name(person), regulations.get(), person);
                    vouchers.insert(List.of(voucher));
                    return voucher;
                });
    }

    private String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("?");
    }

    /// Approves all of them or none.
    public Outcome<Integer> approve(List<VoucherId> chosen, PersonId by) {
        vouchers.lock();
        for (var id : chosen) {
            if (undecided(id, by) instanceof Refused<Stated>(var refusal, var arguments)) {
                return new Refused<>(refusal, arguments);
            }
        }
        if (!chosen.isEmpty()) {
            vouchers.decide(chosen, true, by, name(by), "", clock.instant());
        }
        return granted(chosen.size());
    }

    public Outcome<Voucher> reject(VoucherId id, String reason, PersonId by) {
        vouchers.lock();
        if (reason.isBlank()) {
            return refused(RemunerationRefusal.REJECTED_WITHOUT_REASON);
        }
        return undecided(id, by)
                .map(stated -> {
                    vouchers.decide(
                            List.of(id), false, by, name(by), reason.strip(), clock.instant());
                    return stated.voucher();
                });
    }

    /// Nobody decides what she is paid herself, nor what she has entered for somebody else.
    private Outcome<Stated> undecided(VoucherId id, PersonId by) {
        return undecided(vouchers.find(id).orElseThrow(), by);
    }

    private static Outcome<Stated> undecided(Stated stated, PersonId by) {
        if (stated.voucher().person().equals(by)) {
            return refused(RemunerationRefusal.VOUCHER_IS_HER_OWN);
        }
        if (by.equals(stated.voucher().madeBy())) {
            return refused(RemunerationRefusal.ENTERED_IT_HERSELF);
        }
        return stated.state() == Stated.State.WAITING
                ? granted(stated)
                : refused(RemunerationRefusal.ALREADY_DECIDED, stated.decidedByName());
    }

    /// Corrects a voucher that has been decided, by another with the difference.
    ///
    /// @param sums what each of its lines should have been, in their order
    public Outcome<Voucher> correct(VoucherId id, List<Money> sums, String reason, PersonId by) {
        vouchers.lock();
        if (reason.isBlank()) {
            return refused(RemunerationRefusal.REJECTED_WITHOUT_REASON);
        }
        var found = vouchers.find(id).orElseThrow();
        var original =
                found.voucher().corrects() == null
                        ? found
                        : vouchers.find(new VoucherId(found.voucher().corrects())).orElseThrow();
        if (original.voucher().person().equals(by)) {
            return refused(RemunerationRefusal.VOUCHER_IS_HER_OWN);
        }
        if (original.state() == Stated.State.WAITING) {
            return refused(RemunerationRefusal.CORRECTED_BEFORE_DECIDED);
        }
        var differences = new ArrayList<Voucher.Line>();
        var now = stands(original);
        for (int i = 0; i < now.size() && i < sums.size(); i++) {
            var difference = sums.get(i).minus(now.get(i).sum());
            if (!difference.zero()) {
                differences.add(
                        new Voucher.Line(now.get(i).kind(), difference, 1, Voucher.Unit.TIMES));
            }
        }
        if (differences.isEmpty()) {
            return refused(RemunerationRefusal.CORRECTION_CHANGES_NOTHING);
        }
        var correction = writing.correction(original.voucher(), differences, reason.strip(), by);
        vouchers.insert(List.of(correction));
        return granted(correction);
    }

    /// What the lines come to with every correction that has not been rejected; nothing of what was
    /// rejected itself.
    List<Voucher.Line> stands(Stated original) {
        var corrections =
                vouchers.correcting(original.voucher().id()).stream()
                        .filter(one -> one.state() != Stated.State.REJECTED)
                        .flatMap(one -> one.voucher().lines().stream())
                        .toList();
        return original.voucher().lines().stream()
                .map(line -> {
                    var sum = original.state() == Stated.State.REJECTED ? Money.ZERO : line.sum();
                    for (var correction : corrections) {
                        if (correction.kind() == line.kind()) {
                            sum = sum.plus(correction.sum());
                        }
                    }
                    return new Voucher.Line(line.kind(), sum, line.quantity(), line.unit());
                })
                .toList();
    }

    /// Not yet approved or rejected.
    @Transactional(readOnly = true)
    List<Stated> waiting() {
        return vouchers.waiting();
    }

    @Transactional(readOnly = true)
    List<Stated> of(PersonId person) {
        return vouchers.of(person);
    }

    /// Vouchers of a person that wait for somebody's approval.
    @Transactional(readOnly = true)
    public List<Voucher> waitingFor(PersonId person) {
        return vouchers.of(person).stream()
                .filter(one -> one.state() == Stated.State.WAITING)
                .map(Stated::voucher)
                .toList();
    }

    /// The meetings the person took part in, the latest first: what claims and certificates are
    /// about.
    @Transactional(readOnly = true)
    public List<Participation> attended(PersonId person, LocalDate from, LocalDate to) {
        return participations.of(person, from, to);
    }

    /// What has been paid to the person for the days of a year.
    @Transactional(readOnly = true)
    public Money paid(PersonId person, int year) {
        return vouchers.of(person).stream()
                .filter(one -> one.state() == Stated.State.PAID)
                .map(Stated::voucher)
                .filter(one -> one.onDate().getYear() == year)
                .map(Voucher::total)
                .reduce(Money.ZERO, Money::plus);
    }

    /// Approves everything the person may approve of what waits.
    public Outcome<Integer> approveAll(PersonId by) {
        return approve(
                vouchers.waiting().stream()
                        .filter(one -> undecided(one, by) instanceof Granted)
                        .map(one -> one.voucher().id())
                        .toList(),
                by);
    }
}
