package se.uppdrag.portal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.web.Texts;

/// What is on the notice board.
@Component
class BoardFacts implements Facts {

    private final NoticeBoard board;
    private final Texts texts;

    BoardFacts(NoticeBoard board, Texts texts) {
        this.board = board;
        this.texts = texts;
    }

    @Override
    public String topic() {
        return "styrdokument";
    }

    @Override
    public List<Fact> at(Instant now) {
        var up = board.up().size();
        return List.of(
                new Fact(
                        texts.get("portal.fact.notices", up),
                        texts.get("portal.fact.notices.en", up),
                        "/anslagstavla",
                        "Tasklist"));
    }
}
