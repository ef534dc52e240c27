package se.uppdrag.petitions;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.Outcome;

/// A list of signatures for a popular initiative (`folkinitiativ`, KL 8:2): at least a tenth of
/// those entitled to vote, who have signed by their own hand in the six months before it came. Two
/// people count the paper, each by herself; where they differ it is counted again. Pure.
///
/// @param electorate those entitled to vote
/// @param source where that number was read
/// @param answer what the assembly said; nothing before that
record SignatureList(
        UUID id,
        String question,
        LocalDate receivedOn,
        int electorate,
        String source,
        UUID matter,
        String dnr,
        String matterSlug,
        Instant at,
        List<Tally> tallies,
        @Nullable ReferendumAnswer answer) {

    SignatureList {
        tallies = List.copyOf(tallies);
    }

    /// What one person has counted.
    ///
    /// @param incomplete without a name, a number, an address, a date or a signature of one's own
    /// @param tooOld signed before the first day that counts
    record Tally(int round, UUID person, String name, int signatures, int incomplete, int tooOld) {

        int valid() {
            return signatures - incomplete - tooOld;
        }

        boolean same(Tally other) {
            return signatures == other.signatures
                    && incomplete == other.incomplete
                    && tooOld == other.tooOld;
        }
    }

    /// The first day a signature counts from.
    LocalDate firstDay() {
        return receivedOn.minusMonths(NationalNumber.PETITION_SIGNATURE_MONTHS.at(receivedOn));
    }

    int needed() {
        return Numbers.petition(electorate);
    }

    /// The round that is counted now; 1 at first, one more each time two have differed.
    int round() {
        int last = tallies.stream().mapToInt(Tally::round).max().orElse(1);
        return differ(last) ? last + 1 : last;
    }

    private List<Tally> in(int round) {
        return tallies.stream().filter(one -> one.round() == round).toList();
    }

    private boolean differ(int round) {
        var both = in(round);
        return both.size() == 2 && !both.getFirst().same(both.getLast());
    }

    /// What both have counted, where they agree.
    Optional<Tally> settled() {
        var both = in(round());
        return both.size() == 2 ? Optional.of(both.getFirst()) : Optional.empty();
    }

    boolean enough() {
        return settled().filter(one -> one.valid() >= needed()).isPresent();
    }

    boolean countedBy(UUID person) {
        return in(round()).stream().anyMatch(one -> one.person().equals(person));
    }

    Outcome<Tally> count(Tally tally) {
        if (settled().isPresent()) {
            return refused(PetitionRefusal.COUNT_IS_SETTLED);
        }
        if (countedBy(tally.person())) {
            return refused(PetitionRefusal.COUNTED_BY_THE_SAME);
        }
        return tally.valid() < 0 ? refused(PetitionRefusal.MORE_WRONG_THAN_SIGNED) : granted(tally);
    }

    /// Whether the assembly is to have it before it.
    boolean waits() {
        return enough() && answer == null;
    }

    /// A referendum is held, unless two thirds of those present vote against it or it is nothing
    /// that the assembly decides.
    Outcome<ReferendumAnswer> answered(ReferendumAnswer said) {
        if (!enough()) {
            return refused(PetitionRefusal.TOO_FEW_HAVE_SIGNED);
        }
        if (answer != null) {
            return refused(PetitionRefusal.REFERENDUM_IS_ANSWERED);
        }
        if (said.against() > said.present()) {
            return refused(PetitionRefusal.MORE_AGAINST_THAN_PRESENT);
        }
        return said.kind() == ReferendumAnswer.Kind.VOTED_DOWN
                        && (said.present() == 0
                                || said.against() < Numbers.twoThirds(said.present()))
                ? refused(
                        PetitionRefusal.TWO_THIRDS_ARE_NOT_AGAINST,
                        Integer.toString(said.against()),
                        Integer.toString(said.present()),
                        Integer.toString(Numbers.twoThirds(said.present())))
                : granted(said);
    }
}
