package se.uppdrag.binder;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.uppdrag.meetings.Meeting;

/// All papers of a meeting, item by item, as one reader has them (`mötespärm`).
record Binder(Meeting meeting, List<Item> items) {

    Binder {
        items = List.copyOf(items);
    }

    /// @param dnr the matter's number; empty where there is none
    /// @param late whether the item came after the week of KL 5:13
    record Item(
            int number,
            String title,
            String dnr,
            String proposal,
            boolean late,
            List<BinderPaper> papers) {

        Item {
            papers = List.copyOf(papers);
        }
    }

    Stream<BinderPaper> papers() {
        return items.stream().flatMap(one -> one.papers().stream());
    }

    /// With nothing but such papers.
    Binder only(Predicate<BinderPaper> such) {
        return new Binder(
                meeting,
                items.stream()
                        .map(one ->
                                new Item(
                                        one.number(),
                                        one.title(),
                                        one.dnr(),
                                        one.proposal(),
                                        one.late(),
                                        one.papers().stream().filter(such).toList()))
                        .toList());
    }

    Optional<BinderPaper> paper(String key) {
        return papers().filter(one -> one.key().equals(key)).findFirst();
    }

    /// `/parm/kf/2026-11-25`
    String address() {
        return address(meeting);
    }

    static String address(Meeting meeting) {
        return meeting.address().replaceFirst("^/sammantraden", BinderController.HERE);
    }
}
