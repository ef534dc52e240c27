package se.uppdrag.practice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Texts;

/// The exercises, from the easiest.
@Component
class Exercises {

    private final List<Exercise> all;

    Exercises(Texts texts) {
        var cast = new Cast(texts);
        var presence = new PresenceExercises(new Staging(texts));
        var questions = new QuestionExercises(new Staging(texts));
        all =
                List.of(
                        presence.rollCall(cast.committee()),
                        presence.quorumLost(cast.committee()),
                        questions.twoProposals(cast.committee()),
                        questions.addition(cast.committee()),
                        questions.threeProposals(cast.committee()),
                        questions.newMatter(cast.committee()),
                        questions.tie(cast.committee()),
                        presence.personalInterest(cast.committee()),
                        questions.referralBack(cast.assembly()),
                        presence.gavel(cast.assembly()));
    }

    List<Exercise> all() {
        return all;
    }

    Optional<Exercise> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
