package se.uppdrag.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the house has decided about its own way of working (`arbetsordning`, `reglemente`). Logs
/// from before something was kept do not have it.
///
/// @param speechMinutes how long a speech may be; 0 where nothing is decided
/// @param orderWord the word for the order of the questions, a key among the texts
/// @param replyMinutes how long a rejoinder may be; 0 where nothing is decided
/// @param speakingOrder the order in which speakers get the floor
/// @param callOrder for each party, the parties whose alternates are called for its members, first
///   to last (KL 6:16); empty where the order is the same for all
/// @param servesAgain whether one who has stopped serving may serve again the same day (KL 5:20)
/// @param alternatesSpeak whether alternates who do not serve may speak (KL 6:17)
/// @param motionDays how many days before the meeting a motion must have come; 0 for any time
public record Customs(
        int speechMinutes,
        String orderWord,
        Integer replyMinutes,
        SpeakingOrder speakingOrder,
        Map<String, List<String>> callOrder,
        Boolean servesAgain,
        Integer motionDays,
        Boolean alternatesSpeak) {

    public static final Customs USUAL =
            new Customs(
                    0, "propositionsordning", 0, SpeakingOrder.AS_ASKED, Map.of(), true, 0, false);

    public Customs {
        replyMinutes = Objects.requireNonNullElse(replyMinutes, 0);
        speakingOrder = Objects.requireNonNullElse(speakingOrder, SpeakingOrder.AS_ASKED);
        callOrder = Map.copyOf(Objects.requireNonNullElse(callOrder, Map.of()));
        servesAgain = Objects.requireNonNullElse(servesAgain, true);
        alternatesSpeak = Objects.requireNonNullElse(alternatesSpeak, false);
        motionDays = Objects.requireNonNullElse(motionDays, 0);
    }

    boolean motionsHaveADay() {
        return motionDays > 0;
    }
}
