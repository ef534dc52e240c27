package se.uppdrag.sitting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A part of the evening somebody may want to hear again: an item, or somebody who speaks to it.
///
/// @param item its number on the agenda
/// @param speaker nobody where the chapter is the item itself
/// @param to when the next of its kind began, or the meeting paused or ended; nothing while it goes
///   on
record Chapter(int item, @Nullable PersonId speaker, Instant from, @Nullable Instant to) {

    private static final class Book {

        private final List<Chapter> chapters = new ArrayList<>();
        private @Nullable Chapter item;
        private @Nullable Chapter speech;

        void takesUp(int number, Instant at) {
            endsItem(at);
            item = new Chapter(number, null, at, null);
        }

        void begins(PersonId speaker, Instant at) {
            endsSpeech(at);
            if (item != null) {
                speech = new Chapter(item.item(), speaker, at, null);
            }
        }

        void endsSpeech(@Nullable Instant at) {
            if (speech != null) {
                chapters.add(new Chapter(speech.item(), speech.speaker(), speech.from(), at));
                speech = null;
            }
        }

        void endsItem(@Nullable Instant at) {
            endsSpeech(at);
            if (item != null) {
                chapters.add(new Chapter(item.item(), null, item.from(), at));
                item = null;
            }
        }

        /// After a pause the same item goes on in a chapter of its own.
        void resumes(int number, Instant at) {
            if (number != 0) {
                takesUp(number, at);
            }
        }
    }

    /// The chapters of what was public, in the order they began. What went on behind closed doors
    /// is in none (KL 5:42), and a broadcast is dark then too.
    static List<Chapter> of(List<Logged> log) {
        var book = new Book();
        var shut = false;
        var paused = 0;
        for (var line : log) {
            var at = line.at();
            switch (line.event()) {
                case SittingEvent.DoorsClosed _ -> {
                    book.endsItem(at);
                    shut = true;
                }
                case SittingEvent.DoorsOpened _ -> shut = false;
                case SittingEvent.ItemTakenUp(var number, _) -> {
                    if (!shut) {
                        book.takesUp(number, at);
                    }
                }
                case SittingEvent.SpeechBegan(var person, _) -> {
                    if (!shut) {
                        book.begins(person, at);
                    }
                }
                case SittingEvent.SpeechEnded _ -> book.endsSpeech(at);
                case SittingEvent.Adjourned _ -> {
                    paused = book.item == null ? 0 : book.item.item();
                    book.endsItem(at);
                }
                case SittingEvent.Resumed _ -> book.resumes(paused, at);
                case SittingEvent.Decided _, SittingEvent.Closed _ -> {
                    book.endsItem(at);
                    // They were shut for the item.
                    shut = false;
                }
                default -> {
                    // Goes on within its chapter.
                }
            }
        }
        book.endsItem(null);
        return book.chapters.stream()
                .sorted(
                        Comparator.comparing(Chapter::from)
                                .thenComparing(one -> one.speaker() != null))
                .toList();
    }
}
