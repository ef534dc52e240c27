package se.uppdrag.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.notices.pages.NoticePage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What can be told of a notice, in words; the same on its page and in the proof of posting.
@Component
class NoticeFacts {

    private final BoardCare care;
    private final NoticeTable notices;
    private final Texts texts;

    NoticeFacts(BoardCare care, NoticeTable notices, Texts texts) {
        this.care = care;
        this.notices = notices;
        this.texts = texts;
    }

    List<NoticePage.Fact> of(Notice notice) {
        var facts = new ArrayList<NoticePage.Fact>();
        facts.add(new NoticePage.Fact(texts.get("notices.organ"), notice.organName()));
        notices.demanded(notice.id())
                .ifPresent(
                        act -> facts.add(new NoticePage.Fact(texts.get("notices.demanded"), act)));
        add(facts, "notices.meeting-date", notice.meetingDate());
        add(facts, "notices.verified-on", notice.verifiedOn());
        add(facts, "notices.posted-on", notice.postedOn());
        add(facts, "notices.appeal-last", notice.appealLast());
        add(facts, "notices.removable-from", notice.removableFrom());
        add(facts, "notices.taken-down-on", notice.takenDownOn());
        care.boardsOf(notice)
                .forEach(one ->
                        facts.add(
                                new NoticePage.Fact(
                                        texts.get("notices.elsewhere"),
                                        one.board() + ", " + Swedish.date(one.postedOn()))));
        care.outagesOf(notice)
                .forEach(one ->
                        facts.add(
                                new NoticePage.Fact(
                                        texts.get("notices.outage"),
                                        texts.get(
                                                "notices.outage.span",
                                                Swedish.moment(one.fromAt()),
                                                Swedish.moment(one.toAt()),
                                                one.why()))));
        return facts;
    }

    private void add(List<NoticePage.Fact> facts, String key, @Nullable LocalDate date) {
        if (date != null) {
            facts.add(new NoticePage.Fact(texts.get(key), Swedish.date(date)));
        }
    }
}
