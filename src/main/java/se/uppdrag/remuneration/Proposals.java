package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Titles;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.Swedish;

/// What the program proposes by itself: from the log of each closed meeting, from who came to
/// trainings, and from the posts of each month. Done again it adds nothing.
@Service
@Transactional
public class Proposals {

    /// A break that is not long, where no regulations say how long.
    private static final int USUAL_PAUSE = 60;

    private final RegulationsBook book;
    private final ParticipationTable participations;
    private final VoucherTable vouchers;
    private final Register register;
    private final Titles titles;
    private final Meetings meetings;
    private final Sittings sittings;
    private final TrainingFees trainingFees;
    private final Writing writing;

    Proposals(
            RegulationsBook book,
            ParticipationTable participations,
            VoucherTable vouchers,
            Register register,
            Titles titles,
            Meetings meetings,
            Sittings sittings,
            TrainingFees trainingFees,
            Writing writing) {
        this.book = book;
        this.participations = participations;
        this.vouchers = vouchers;
        this.register = register;
        this.titles = titles;
        this.meetings = meetings;
        this.sittings = sittings;
        this.trainingFees = trainingFees;
        this.writing = writing;
    }

    /// Reads who took part from a closed meeting, and proposes their fees.
    ///
    /// @return how many fees were proposed
    public int from(Meeting meeting) {
        vouchers.lock();
        if (participations.recorded(meeting.id())) {
            return 0;
        }
        var regulations = book.on(meeting.onDate());
        var took =
                new PresenceReader(
                                regulations
                                        .map(one -> one.meeting().pauseMinutes())
                                        .orElse(USUAL_PAUSE))
                        .read(meeting, sittings.log(meeting.id()));
        if (took.isEmpty()) {
            return 0;
        }
        participations.insert(took);
        return regulations.map(one -> fees(took, one)).orElse(0);
    }

    private int fees(List<Participation> took, Regulations regulations) {
        var earlier = vouchers.minutesOn(took.getFirst().onDate());
        var proposed = new ArrayList<Voucher>();
        for (var one : took) {
            FeeRules.meeting(
                            one,
                            regulations,
                            covered(one, regulations),
                            earlier.getOrDefault(one.person(), 0))
                    .map(fee -> writing.voucher(fee, one.person(), one.name(), regulations, null))
                    .ifPresent(proposed::add);
        }
        if (!proposed.isEmpty()) {
            vouchers.insert(proposed);
        }
        return proposed.size();
    }

    private boolean covered(Participation took, Regulations regulations) {
        return regulations.annual().stream().anyMatch(Regulations.Annual::fullTime)
                        && fullTime(regulations, took.person(), took.onDate())
                || regulations.annualCovers()
                        && register.standing(took.person(), took.organ(), took.onDate())
                                instanceof Standing.Member(_, var membership)
                        && regulations.annual(took.organ(), membership.post()).isPresent();
    }

    /// Whether the person serves full time, or a substantial part of it, on the day: by the title
    /// she was given, or by what the regulations say of her post.
    @Transactional(readOnly = true)
    boolean fullTime(PersonId person, LocalDate on) {
        return titles.fullTime(person, on)
                || book.on(on).filter(regulations -> fullTime(regulations, person, on)).isPresent();
    }

    private boolean fullTime(Regulations regulations, PersonId person, LocalDate on) {
        return register.memberships(person).stream()
                .filter(one -> new Period(one.fromDate(), one.toDate()).contains(on))
                .flatMap(one -> regulations.annual(one.organ(), one.post()).stream())
                .anyMatch(Regulations.Annual::fullTime);
    }

    /// Everything of the month that is not proposed yet: closed meetings, and what posts are due.
    ///
    /// @return how many vouchers were added
    int of(YearMonth month) {
        var from = month.minusMonths(2).atDay(1);
        vouchers.lock();
        int added = trainingFees.propose(from, month.atEndOfMonth(), this::fullTime);
        for (var meeting : meetings.between(from, month.atEndOfMonth(), "")) {
            added += from(meeting);
        }
        return added + annual(month);
    }

    private int annual(YearMonth month) {
        vouchers.lock();
        var before = vouchers.annual(month.getYear());
        var spans = book.spans();
        var proposed = new ArrayList<Voucher>();
        var regulations = book.on(month.atEndOfMonth());
        if (regulations.isEmpty()) {
            return 0;
        }
        for (var served : posts(month)) {
            var first = served.getFirst();
            var key = first.person().value() + ":" + first.organ() + ":" + first.post();
            var what =
                    Swedish.capital(
                            book.what(
                                    new Regulations.Annual(
                                            first.organ(), first.post(), 0, Money.ZERO, false)));
            FeeRules.annual(month, served, spans, before.getOrDefault(key, Money.ZERO), what)
                    .map(fee ->
                            writing.voucher(
                                    fee, first.person(), first.name(), regulations.get(), null))
                    .ifPresent(proposed::add);
        }
        if (!proposed.isEmpty()) {
            vouchers.insert(proposed);
        }
        return proposed.size();
    }

    /// Each person's times on each post during the year, up to the end of the month.
    private List<List<Membership>> posts(YearMonth month) {
        var posts = new LinkedHashMap<String, List<Membership>>();
        for (var one : register.served(month.withMonth(1).atDay(1), month.plusMonths(1).atDay(1))) {
            posts.computeIfAbsent(
                            one.person().value() + ":" + one.organ() + ":" + one.post(),
                            _ -> new ArrayList<>())
                    .add(one);
        }
        return List.copyOf(posts.values());
    }
}
