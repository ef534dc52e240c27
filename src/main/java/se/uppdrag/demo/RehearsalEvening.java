package se.uppdrag.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import se.uppdrag.demo.Hall.Member;

/// Plays an evening: every item of the agenda is debated, moved on, voted on by name and decided,
/// with all the hall's pages open. What is measured is what people wait for: from a press to the
/// durable answer, and from the end of a vote until every page shows it.
///
/// @param followers how many follow without being members
/// @param items how many items there are
record RehearsalEvening(URI home, String meeting, int items, int followers) {

    private static final int GRANTED = 303;
    private static final int SPEAKERS = 5;
    private static final int SUPPORTERS = 10;

    /// How it went with one item.
    ///
    /// @param answers milliseconds from each press to its answer, in order
    /// @param screens milliseconds from the end of the vote until each page showed it, in order
    /// @param refused acts that were not granted, once for each press
    /// @param dark pages that never showed the result
    record Played(double[] answers, double[] screens, List<String> refused, int dark) {

        static Played all(List<Played> items) {
            return new Played(
                    sorted(items.stream().flatMapToDouble(one -> DoubleStream.of(one.answers))),
                    sorted(items.stream().flatMapToDouble(one -> DoubleStream.of(one.screens))),
                    items.stream().flatMap(one -> one.refused.stream()).toList(),
                    items.stream().mapToInt(Played::dark).sum());
        }
    }

    private static double[] sorted(DoubleStream times) {
        return times.sorted().toArray();
    }

    /// What the whole evening showed.
    ///
    /// @param lost streams that broke
    record Shown(List<Played> items, int pages, int lost) {}

    /// @param told what is told after each item, by its number
    interface Told {
        void item(int number, Played played);
    }

    Shown play(Told told) {
        var hall = Hall.enter(home, meeting);
        var played = new ArrayList<Played>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var screens = new Screens(home, meeting, hall.members(), followers)) {
            hall.does("ordforande", "upprop", "alla", "ja");
            hall.does("ordforande", "oppna");
            for (int number = 1; number <= items; number++) {
                var one = new Item(hall, screens, threads, new ArrayList<>(), number).play();
                played.add(one);
                told.item(number, one);
            }
            hall.does("ordforande", "avsluta");
            return new Shown(List.copyOf(played), screens.size(), screens.lost());
        }
    }

    private record Press(Member member, String view, String act, String... fields) {}

    private record Answer(String act, double took, int status) {}

    /// One item, from the chair's taking it up to the gavel.
    private record Item(
            Hall hall, Screens screens, ExecutorService threads, List<Answer> answers, int number) {

        Played play() {
            chair("ta-upp", "arende", Integer.toString(number));
            together(SPEAKERS, "begar-ordet", "slag", "SPEECH");
            chair("nasta-talare");
            press(List.of(member(1, "yrka", "slag", "REJECTION", "text", "Avslag.")));
            together(SUPPORTERS, "instam", "yrkande", "1");
            chair("avsluta-anforande");
            chair("avsluta-overlaggning");
            var contested = contested();
            var voted = contested ? vote() : new double[0];
            chair("besluta", "slag", "APPROVED", "text", "Enligt förslaget.");
            return new Played(
                    answers.stream().mapToDouble(Answer::took).sorted().toArray(),
                    voted,
                    answers.stream()
                            .filter(one -> one.status() != GRANTED)
                            .map(Answer::act)
                            .toList(),
                    contested ? screens.size() - voted.length : 0);
        }

        /// Whether there is anything to put to the vote: not in a roll call.
        private boolean contested() {
            return !hall.chair()
                    .visitor()
                    .reads(hall.meeting() + "/ordforande")
                    .page()
                    .select("form[action$=/ordning]")
                    .isEmpty();
        }

        /// @return when each page showed how it fell
        private double[] vote() {
            chair("ordning", "huvud", "0");
            chair("stall-proposition");
            chair("begar-omrostning", "person", hall.chair().id());
            var ballot = hall.members().get(1).visitor().reads(hall.meeting() + "/ledamot");
            var vote = ballot.page().select("input[name=fraga]").attr("value");
            var presses = new ArrayList<Press>();
            for (int i = 0; i < hall.members().size(); i++) {
                presses.add(member(i, "rosta", "fraga", vote, "sida", i % 3 == 0 ? "NO" : "YES"));
            }
            press(presses);
            var ended = System.nanoTime();
            chair("avsluta-omrostning");
            return screens.until(newest(), ended);
        }

        private long newest() {
            var seen = hall.chair().visitor().reads(hall.meeting() + "/ordforande");
            return Long.parseLong(seen.page().select("#live").attr("data-seq"));
        }

        private void chair(String act, String... fields) {
            press(List.of(new Press(hall.chair(), "ordforande", act, fields)));
        }

        private Press member(int place, String act, String... fields) {
            return new Press(hall.members().get(place), "ledamot", act, fields);
        }

        private void together(int many, String act, String... fields) {
            var presses = new ArrayList<Press>();
            for (int i = 0; i < many; i++) {
                presses.add(member(2 + i, act, fields));
            }
            press(presses);
        }

        /// Everybody presses at the same moment; it is over when all have their answers.
        private void press(List<Press> presses) {
            var begun = new ArrayList<Callable<Answer>>();
            for (var press : presses) {
                begun.add(() -> {
                    var pressed = System.nanoTime();
                    var status =
                            hall.act(press.member(), press.view(), press.act(), press.fields());
                    return new Answer(press.act(), (System.nanoTime() - pressed) / 1e6, status);
                });
            }
            try {
                for (var answer : threads.invokeAll(begun)) {
                    answers.add(answer.get());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Nobody answered a press", e);
            }
        }
    }

    static double percentile(double[] sorted, double percent) {
        return sorted.length == 0 ? 0 : Swarm.percentile(sorted, percent);
    }

    static double longest(double[] sorted) {
        return Arrays.stream(sorted).max().orElse(0);
    }
}
