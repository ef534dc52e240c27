package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.uppdrag.law.Money;
import se.uppdrag.register.Post;

/// What the assembly has decided of pay (`arvodesreglemente`): one version, in force from a day
/// until the next begins.
///
/// @param number 1 for the first
/// @param decision who decided, when and in which paragraph: `Kommunfullmäktige 2025-12-17 § 171`
/// @param baseName what annual fees are shares of: `inkomstbasbeloppet`
/// @param annualCovers whether an annual fee covers the meetings of the same organ
/// @param alternatesPaid whether alternates who are present without serving have the meeting fee
/// @param disabilityMost for one meeting; zero where the regulations set no limit
/// @param claimMonths how long after the day a claim may be made
/// @param sections the number of each part's paragraph
public record Regulations(
        int number,
        LocalDate validFrom,
        String decision,
        String baseName,
        Money base,
        List<Annual> annual,
        boolean annualCovers,
        Scale meeting,
        boolean alternatesPaid,
        Lost lost,
        Travel travel,
        Care childCare,
        Money disabilityMost,
        int claimMonths,
        Money.Rounding rounding,
        Map<Part, String> sections) {

    /// Hundredths of a percent in the whole: 4,5 % is 450.
    static final int WHOLE = 10_000;

    private static final int HOUR = 60;

    public Regulations {
        annual = List.copyOf(annual);
        sections = Map.copyOf(sections);
    }

    /// The fee of a post for a year.
    ///
    /// @param share of the base, in hundredths of a percent; 0 where the sum itself was decided
    /// @param fullTime whether the post is held on full time or a substantial part of it (KL 4:2)
    public record Annual(String organ, Post post, int share, Money sum, boolean fullTime) {}

    /// Pay by the length of a meeting or duty.
    ///
    /// @param hoursMost what is paid in a day at most
    /// @param pauseMinutes a break longer than this is not paid
    /// @param daySummed whether several meetings in a day are paid as one long
    public record Scale(
            int firstHours,
            Money first,
            Money perHour,
            int hoursMost,
            int pauseMinutes,
            boolean daySummed) {

        /// Each hour that has begun counts.
        Money fee(int minutes) {
            if (minutes <= 0) {
                return Money.ZERO;
            }
            int paid = Math.min(minutes, hoursMost * HOUR);
            int after = Math.max(0, paid - firstHours * HOUR);
            return first.plus(perHour.times(Math.ceilDiv(after, HOUR)));
        }

        /// What a further meeting the same day adds.
        Money fee(int minutes, int earlier) {
            return daySummed ? fee(earlier + minutes).minus(fee(earlier)) : fee(minutes);
        }
    }

    /// Lost earnings and what follows from them.
    ///
    /// @param hourMost against a certificate
    /// @param standardHour for those who have a business of their own
    /// @param aroundMinutes for travel and rest, beside the meeting (KL 4:11)
    /// @param pension of the lost earnings, in hundredths of a percent
    /// @param holiday of the lost earnings, in hundredths of a percent
    public record Lost(
            Money hourMost,
            Money dayMost,
            Money standardHour,
            int aroundMinutes,
            int pension,
            int holiday) {}

    /// @param fewest one way; for shorter ways nothing is paid
    /// @param most there and back
    public record Travel(Money perKilometre, int fewest, int most) {}

    /// @param below the age at which a child needs care no longer
    public record Care(Money hourMost, int below) {}

    /// The fee of the post for a whole year, before any rounding of its parts.
    Money yearly(Annual post) {
        return post.share() == 0 ? post.sum() : base.share(post.share(), WHOLE, rounding);
    }

    Optional<Annual> annual(String organ, Post post) {
        return annual.stream()
                .filter(one -> one.organ().equals(organ) && one.post() == post)
                .findFirst();
    }

    /// The last day to claim for a day.
    LocalDate lastDay(LocalDate day) {
        return day.plusMonths(claimMonths);
    }

    /// `4 § arvodesreglementet (Kommunfullmäktige 2025-12-17 § 171)`
    String cite(Part part) {
        return section(part) + " (" + decision + ")";
    }

    /// `4 § arvodesreglementet`
    String section(Part part) {
        return sections.getOrDefault(part, "?") + "\u00a0§ arvodesreglementet";
    }

    /// Posts that occur with different sums in organs of the same kind: the Act wants the same for
    /// equal assignments (KL 4:16), and only people can say whether they are equal.
    ///
    /// @param kinds the kind of each organ, by its address
    List<Unequal> unequal(Map<String, String> kinds) {
        return annual.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> kinds.getOrDefault(one.organ(), "") + ":" + one.post()))
                .values()
                .stream()
                .filter(posts -> posts.stream().map(this::yearly).distinct().count() > 1)
                .map(posts ->
                        new Unequal(
                                posts.getFirst().post(),
                                posts.stream().map(Annual::organ).sorted().toList(),
                                posts.stream()
                                        .map(this::yearly)
                                        .min(Money::compareTo)
                                        .orElseThrow(),
                                posts.stream()
                                        .map(this::yearly)
                                        .max(Money::compareTo)
                                        .orElseThrow()))
                .sorted((one, other) -> one.post().compareTo(other.post()))
                .toList();
    }

    record Unequal(Post post, List<String> organs, Money least, Money most) {}
}
