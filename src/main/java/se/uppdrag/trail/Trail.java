package se.uppdrag.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;

/// The door to the book of acts. An act, its entry and its answer stand or fall together.
@Service
public class Trail {

    /// The last line of the book.
    public record Head(long seq, byte[] hash) {}

    private final EntryTable entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trail(EntryTable entries, TransactionTemplate transaction, Clock clock) {
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Does the act in one transaction, once: a command that was granted before gets the answer it
    /// got then, and nothing happens again. A refused act leaves no trace and may be tried anew.
    ///
    /// @return the address to show next
    public Outcome<String> once(Command command, Supplier<Outcome<String>> act) {
        return transaction.execute(status -> {
            entries.waitForTurn(command.id());
            var before = entries.answerTo(command.id());
            if (before.isPresent()) {
                return Outcome.granted(before.get());
            }
            var outcome = act.get();
            if (outcome instanceof Granted<String>(var answer, _)) {
                append(Map.of(command, answer), entries.lastForUpdate());
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /// Does many acts in one transaction, each once and each with its own answer: a refused one
    /// leaves no trace while the others stand. They must be such that nothing is stored by one that
    /// is refused.
    ///
    /// @param lock makes copies of the same command wait for each other, and tells something of use
    ///   to those who act
    /// @param acts does those not done before, given what the lock told and their places among the
    ///   commands, and answers in the same order
    /// @return the answers, in the order of the commands
    public <T> List<Outcome<String>> together(
            List<Command> commands,
            Supplier<T> lock,
            BiFunction<T, List<Integer>, List<Outcome<String>>> acts) {
        return transaction.execute(_ -> {
            var told = lock.get();
            var so = entries.soFar(commands.stream().map(Command::id).toList());
            var before = so.answers();
            var answers = new HashMap<UUID, Outcome<String>>();
            before.forEach((command, answer) -> answers.put(command, Outcome.granted(answer)));
            var undone = new LinkedHashMap<UUID, Integer>();
            for (int i = 0; i < commands.size(); i++) {
                if (!before.containsKey(commands.get(i).id())) {
                    undone.putIfAbsent(commands.get(i).id(), i);
                }
            }
            var places = List.copyOf(undone.values());
            var outcomes = acts.apply(told, places);
            var done = new LinkedHashMap<Command, String>();
            for (int i = 0; i < places.size(); i++) {
                var command = commands.get(places.get(i));
                answers.put(command.id(), outcomes.get(i));
                if (outcomes.get(i) instanceof Granted<String>(var answer, _)) {
                    done.put(command, answer);
                }
            }
            append(done, so.last());
            return commands.stream()
                    .map(command -> Objects.requireNonNull(answers.get(command.id())))
                    .toList();
        });
    }

    private void append(Map<Command, String> done, EntryTable.Last last) {
        if (done.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var chain = new ArrayList<Entry>();
        var seq = last.seq();
        var hash = last.hash();
        for (var one : done.entrySet()) {
            var command = one.getKey();
            var entry =
                    Entry.after(
                            seq,
                            hash,
                            now,
                            command.by(),
                            command.id(),
                            command.act(),
                            one.getValue());
            chain.add(entry);
            seq = entry.seq();
            hash = entry.hash();
        }
        entries.insert(chain);
    }

    /// When the last act was done; nothing where none has been.
    public Optional<Instant> lastAt() {
        return entries.lastAt();
    }

    /// The end of the chain, as far as it is committed.
    public Head head() {
        var last = entries.last();
        return new Head(last.seq(), last.hash());
    }

    /// Whether anything but votes has been done after the line. A vote changes nothing that others
    /// read until the chair has ended the voting, and a whole hall votes at once: who keeps a copy
    /// of what is published need not look through all of it meanwhile.
    ///
    /// @param seq the number of a line; 0 before the first
    public boolean doneAfter(long seq) {
        return entries.doneAfter(seq);
    }

    /// Recomputes the whole chain.
    ///
    /// @return the number of the first entry that does not fit, or 0 when the chain is whole
    public long firstBroken() {
        return entries.firstBroken();
    }
}
