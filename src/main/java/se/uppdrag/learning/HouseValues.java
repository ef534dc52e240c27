package se.uppdrag.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.HouseRules;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Language;
import se.uppdrag.web.Texts;

/// What a municipality has decided for itself, in words that fit into a lesson: `{kf.ledamoter}`.
@Component
class HouseValues {

    static final Set<String> KEYS =
            Set.of(
                    "kommunen",
                    "registrator",
                    "kf.ledamoter",
                    "kf.beslutfor",
                    "kf.justerare",
                    "kf.kallelse",
                    "kf.anforande",
                    "kf.replik",
                    "kf.talarordning",
                    "kf.ordet",
                    "kf.franvaro",
                    "kf.distans",
                    "kf.svar",
                    "namnd.justerare",
                    "motion.frist",
                    "interpellation.frist",
                    "fraga.frist");

    private static final int NOTICE_DAYS = 7;
    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five");

    private final Register register;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    HouseValues(Register register, Houses houses, Texts texts, Clock clock) {
        this.register = register;
        this.houses = houses;
        this.texts = texts.in(Language.SWEDISH);
        this.clock = clock;
    }

    Map<String, String> today() {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var assembly = organs.stream().filter(Organ::assembly).findFirst();
        var rules =
                assembly.map(one -> register.rules(one.slug(), today))
                        .orElse(new HouseRules(Map.of()));
        var seats = assembly.map(Organ::seats);
        return Map.ofEntries(
                Map.entry("kommunen", houses.ours().name()),
                Map.entry("registrator", houses.ours().registryMail()),
                Map.entry("kf.ledamoter", number(seats, "seats")),
                Map.entry("kf.beslutfor", number(seats.map(Numbers::quorum), "quorum")),
                Map.entry("kf.justerare", word(assembly.map(rules::verifiers).orElse(2))),
                Map.entry("kf.kallelse", Integer.toString(NOTICE_DAYS + rules.extraNoticeDays())),
                Map.entry("kf.anforande", minutes("speech", rules.speechMinutes())),
                Map.entry("kf.replik", minutes("reply", rules.replyMinutes())),
                Map.entry("kf.talarordning", text("order." + rules.speakingOrder())),
                Map.entry("kf.ordet", text("word." + rules.orderWord())),
                Map.entry("kf.franvaro", absence(rules)),
                Map.entry("kf.distans", text("distance." + rules.distanceAllowed())),
                Map.entry("kf.svar", text("answers." + rules.answersWithoutQuorum())),
                Map.entry("namnd.justerare", word(executive(organs, today))),
                Map.entry("motion.frist", days(rules.motionDays())),
                Map.entry("interpellation.frist", days(rules.interpellationDays())),
                Map.entry("fraga.frist", days(rules.questionDays())));
    }

    private int executive(List<Organ> organs, LocalDate today) {
        return organs.stream()
                .filter(one -> one.kind() == Organ.Kind.EXECUTIVE)
                .findFirst()
                .map(one -> register.rules(one.slug(), today).verifiers(one))
                .orElse(1);
    }

    private String absence(HouseRules rules) {
        var said = rules.values().get(RuleKind.ABSENCE.key());
        if (said == null) {
            return text("absence");
        }
        var plain = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private String number(Optional<Integer> known, String otherwise) {
        return known.map(one -> Integer.toString(one)).orElseGet(() -> text(otherwise));
    }

    private String word(int number) {
        return number < WORDS.size()
                ? text("number." + WORDS.get(number))
                : Integer.toString(number);
    }

    private String minutes(String what, int minutes) {
        return minutes == 0
                ? text(what + ".free")
                : texts.get("learning.value." + what, Integer.toString(minutes));
    }

    private String days(int days) {
        return days == 0
                ? text("any-time")
                : texts.get("learning.value.days", Integer.toString(days));
    }

    private String text(String key) {
        return texts.get("learning.value." + key);
    }
}
