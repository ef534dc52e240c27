package se.uppdrag.partysupport;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.partysupport.SupportTable.Recipient;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// The door: decide the rules, name recipients, hand in accounts, pay a year.
@Service
@Transactional
public class PartySupport {

    private final SupportTable table;
    private final Representation representation;
    private final Register register;
    private final Clock clock;

    PartySupport(
            SupportTable table, Representation representation, Register register, Clock clock) {
        this.table = table;
        this.representation = representation;
        this.register = register;
        this.clock = clock;
    }

    /// Enters what the assembly has decided.
    ///
    /// @param decided its number is given here
    public Outcome<SupportRules> decide(SupportRules decided, PersonId by) {
        if (decided.decision().isBlank()) {
            return refused(PartySupportRefusal.NO_DECISION_OF_THE_ASSEMBLY);
        }
        var all = table.rules();
        if (all.stream().anyMatch(one -> one.validFrom().equals(decided.validFrom()))) {
            return refused(
                    PartySupportRefusal.RULES_BEGIN_THAT_DAY, decided.validFrom().toString());
        }
        var numbered =
                new SupportRules(
                        all.size() + 1,
                        decided.validFrom(),
                        decided.decision().strip(),
                        decided.basic(),
                        decided.perSeat(),
                        decided.establishedOnly(),
                        decided.grace());
        table.insert(numbered, by, clock.instant());
        return granted(numbered);
    }

    @Transactional(readOnly = true)
    public Optional<SupportRules> rules(LocalDate on) {
        return table.rules().stream()
                .filter(one -> !one.validFrom().isAfter(on))
                .reduce((_, later) -> later);
    }

    /// Names the legal person a party receives its support through.
    public Outcome<Represented> name(
            String party, String organisation, String number, PersonId by) {
        var of = party(party, today());
        var plain = number.replaceAll("[^0-9]", "");
        if (of.isEmpty() || organisation.isBlank() || !Support.legalPerson(plain)) {
            return refused(
                    PartySupportRefusal.NOT_A_LEGAL_PERSON,
                    of.map(Represented::name).orElse(party));
        }
        table.insert(
                new Recipient(
                        party,
                        organisation.strip(),
                        plain.substring(0, 6) + "-" + plain.substring(6)),
                by,
                clock.instant());
        return granted(party(party, today()).orElseThrow());
    }

    /// The parties that are represented, or were within the last year, on the day.
    @Transactional(readOnly = true)
    public List<Represented> parties(LocalDate on) {
        return representation.on(on, table.recipients());
    }

    private Optional<Represented> party(String code, LocalDate on) {
        return parties(on).stream().filter(one -> one.party().equals(code)).findFirst();
    }

    /// What the party may have, or why it may have nothing.
    @Transactional(readOnly = true)
    public Outcome<Support> support(Represented party, LocalDate on) {
        var rules = rules(on);
        return rules.isEmpty()
                ? refused(PartySupportRefusal.NO_RULES_ARE_DECIDED)
                : Support.of(rules.get(), party, on);
    }

    /// Hands in a party's account of a year.
    ///
    /// @param file the account; none if it was left out
    /// @param report the reviewer's report
    public Outcome<Account> account(
            int year,
            String party,
            @Nullable UUID file,
            @Nullable UUID report,
            String reviewer,
            PersonId by) {
        if (!LocalDate.of(year, 12, 31).isBefore(today())) {
            return refused(PartySupportRefusal.YEAR_IS_NOT_OVER, Integer.toString(year));
        }
        if (paid(year, party).isEmpty()) {
            return refused(PartySupportRefusal.NO_SUPPORT_TO_ACCOUNT_FOR, Integer.toString(year));
        }
        if (file == null || report == null || reviewer.isBlank()) {
            return refused(PartySupportRefusal.ACCOUNT_WITHOUT_REVIEW);
        }
        var account =
                new Account(
                        year,
                        party,
                        file,
                        report,
                        reviewer.strip(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        register.person(by).map(Person::name).orElse("?"));
        table.insert(account, by);
        return granted(account);
    }

    /// What the party was paid for the year; nothing if it was withheld.
    private Optional<Payment> paid(int year, String party) {
        return table.payments(year).stream()
                .filter(one -> one.party().equals(party) && !one.withheld())
                .findFirst();
    }

    /// Whether the party should have accounted for a year by the day and has not.
    ///
    /// @return the year
    @Transactional(readOnly = true)
    public Optional<Integer> missing(String party, LocalDate on) {
        int year = Support.accountable(on);
        return paid(year, party).isPresent() && !table.accounts(year).containsKey(party)
                ? Optional.of(year)
                : Optional.empty();
    }

    /// Enters what the assembly decided to pay for a year (KL 4:32), once.
    ///
    /// @param withheld the parties whose support is withheld
    public Outcome<List<Payment>> pay(
            int year, String decision, Set<String> withheld, PersonId by) {
        table.lock();
        if (decision.isBlank()) {
            return refused(PartySupportRefusal.NO_DECISION_OF_THE_ASSEMBLY);
        }
        if (!table.payments(year).isEmpty()) {
            return refused(PartySupportRefusal.YEAR_IS_PAID, Integer.toString(year));
        }
        var today = today();
        if (rules(today).isEmpty()) {
            return refused(PartySupportRefusal.NO_RULES_ARE_DECIDED);
        }
        var payments = new ArrayList<Payment>();
        var remarks = new ArrayList<Remark>();
        for (var party : parties(today)) {
            var missing = missing(party.party(), today);
            if (withheld.contains(party.party()) && missing.isEmpty()) {
                return refused(PartySupportRefusal.WITHHELD_WITHOUT_CAUSE, party.name());
            }
            switch (support(party, today)) {
                case Refused<Support> _ -> {}
                case Granted<Support>(var support, _) -> {
                    var keeps = withheld.contains(party.party());
                    missing.filter(_ -> !keeps)
                            .ifPresent(of -> remarks.add(unaccounted(party, of)));
                    payments.add(payment(year, support, keeps, missing, decision));
                }
            }
        }
        payments.forEach(one -> table.insert(one, by, clock.instant()));
        return granted(List.copyOf(payments), remarks);
    }

    private static Payment payment(
            int year,
            Support support,
            boolean withheld,
            Optional<Integer> missing,
            String decision) {
        return new Payment(
                year,
                support.party(),
                support.counted(),
                support.total(),
                withheld,
                withheld ? missing.map(of -> Integer.toString(of)).orElse("") : "",
                decision.strip());
    }

    /// What the law says of what was paid although an account was missing.
    @Transactional(readOnly = true)
    public List<Remark> remarks(int year) {
        var paid = table.payments(year).stream().filter(one -> !one.withheld()).toList();
        return parties(today()).stream()
                .filter(party -> paid.stream().anyMatch(one -> one.party().equals(party.party())))
                .flatMap(party ->
                        missing(party.party(), today()).stream().map(of -> unaccounted(party, of)))
                .toList();
    }

    private static Remark unaccounted(Represented party, int year) {
        return new Remark(
                Citation.kl(4, 31),
                "partysupport.remark.unaccounted",
                List.of(party.name(), Integer.toString(year)));
    }

    @Transactional(readOnly = true)
    public List<Payment> payments(int year) {
        return table.payments(year);
    }

    /// The latest account of each party for the year.
    @Transactional(readOnly = true)
    public Map<String, Account> accounts(int year) {
        return table.accounts(year);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
