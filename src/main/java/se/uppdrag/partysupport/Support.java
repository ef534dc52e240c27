package se.uppdrag.partysupport;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;

/// What a party may have for a year.
///
/// @param counted the seats it has support for
public record Support(String party, int counted, Money basic, Money seats) {

    /// How long a party may have support after it has lost its last member (KL 4:29).
    private static final int GRACE_YEARS = 1;

    public Money total() {
        return basic.plus(seats);
    }

    static Outcome<Support> of(SupportRules rules, Represented party, LocalDate on) {
        var until = party.until();
        var represented =
                party.established() > 0
                        || rules.grace()
                                && until != null
                                && !on.isAfter(until.plusYears(GRACE_YEARS));
        if (!represented) {
            return refused(PartySupportRefusal.PARTY_IS_NOT_REPRESENTED, party.name());
        }
        if (!legalPerson(party.number())) {
            return refused(PartySupportRefusal.NOT_A_LEGAL_PERSON, party.name());
        }
        int counted = rules.establishedOnly() ? party.established() : party.seats();
        return granted(
                new Support(party.party(), counted, rules.basic(), rules.perSeat().times(counted)));
    }

    /// Ten digits, of which the last follows from the others; the third is two or more, which no
    /// personal number has.
    static boolean legalPerson(String number) {
        var digits = number.replace("-", "");
        if (!digits.matches("\\d{2}[2-9]\\d{7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    /// The last day to account for a year (KL 4:31).
    static LocalDate accountedBy(int year) {
        return DeadlineRule.KL4_31.from(LocalDate.of(year, 12, 31)).last();
    }

    /// The latest year whose account must have come by the day.
    static int accountable(LocalDate on) {
        return on.isAfter(accountedBy(on.getYear() - 1)) ? on.getYear() - 1 : on.getYear() - 2;
    }
}
