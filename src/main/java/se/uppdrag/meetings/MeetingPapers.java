package se.uppdrag.meetings;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the papers of a meeting, for those who gather them.
@Service
@Transactional(readOnly = true)
public class MeetingPapers {

    private final AgendaTable agenda;

    MeetingPapers(AgendaTable agenda) {
        this.agenda = agenda;
    }

    /// In the order they were added to each item.
    ///
    /// @param whole with those of secret items, for those who decide on them
    public List<MeetingPaper> of(MeetingId meeting, boolean whole) {
        return agenda.papers(meeting).stream()
                .filter(one -> whole || !one.secret())
                .map(one -> new MeetingPaper(one.item(), one.title(), one.link()))
                .toList();
    }
}
