package se.uppdrag.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.Customs;
import se.uppdrag.sitting.SittingRoll;
import se.uppdrag.web.Texts;

/// The invented people of the exercises. Each has a number, the same in every exercise.
record Cast(Texts texts) {

    static final int CHAIR = 1;

    /// The parties of the seats, the chair's first and then the vice chair's.
    private static final List<String> COMMITTEE =
            List.of("S", "M", "S", "S", "C", "C", "M", "V", "L");

    private static final List<String> ASSEMBLY =
            List.of("S", "M", "S", "S", "S", "S", "M", "M", "M", "C", "C", "V", "V", "L", "L");

    private static final List<String> ALTERNATES = List.of("S", "M", "C", "V");

    /// The first alternate.
    static final int ALTERNATE = 21;

    static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }

    SittingRoll committee() {
        return roll(false, COMMITTEE);
    }

    SittingRoll assembly() {
        return roll(true, ASSEMBLY);
    }

    private SittingRoll roll(boolean assembly, List<String> parties) {
        var members = new ArrayList<Called>();
        for (int i = 0; i < parties.size(); i++) {
            var post = i == 0 ? "CHAIR" : i == 1 ? "FIRST_VICE_CHAIR" : "MEMBER";
            members.add(called(i + 1, parties.get(i), post, i + 1));
        }
        var alternates = new ArrayList<Called>();
        for (int i = 0; i < ALTERNATES.size(); i++) {
            alternates.add(called(ALTERNATE + i, ALTERNATES.get(i), "ALTERNATE", i + 1));
        }
        return new SittingRoll(
                "ovning",
                texts.get(assembly ? "practice.organ.assembly" : "practice.organ.committee"),
                assembly,
                parties.size(),
                members,
                alternates,
                2,
                false,
                false,
                Customs.USUAL,
                List.of(),
                Map.of());
    }

    private Called called(int number, String party, String post, int position) {
        return new Called(
                person(number), texts.get("practice.person." + number), party, post, position);
    }
}
