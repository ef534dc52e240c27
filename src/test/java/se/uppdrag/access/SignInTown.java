package se.uppdrag.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// The people of [InSignInTown], its clock, and what it would have waited.
@TestConfiguration
public class SignInTown {

    public static final String PASSWORD = "hästar på gröna ängar";

    /// The machine's clock, moved on by as much as a test says.
    public static final class MovedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void forward(Duration time) {
            ahead = ahead.plus(time);
        }

        public void back() {
            ahead = Duration.ZERO;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return SwedishTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// Somebody with an account.
    public record Somebody(PersonId id, String username) {}

    static final List<Duration> WAITED = new CopyOnWriteArrayList<>();

    /// What happens while the next who guesses waits.
    static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    @Bean
    @Primary
    MovedClock movedClock() {
        return new MovedClock();
    }

    @Bean
    @Primary
    Delays.Pause noted() {
        return wait -> {
            WAITED.add(wait);
            MEANWHILE.getAndSet(() -> {}).run();
        };
    }

    @Bean
    People signInPeople(Register register, Accounts accounts, Clock clock) {
        return new People(register, accounts, clock);
    }

    /// Makes people.
    public static final class People {

        private final Register register;
        private final Accounts accounts;
        private final Clock clock;
        private final List<String> taken = new ArrayList<>();

        People(Register register, Accounts accounts, Clock clock) {
            this.register = register;
            this.accounts = accounts;
            this.clock = clock;
        }

        public Somebody somebody(Role... offices) {
            var id = new PersonId(UUID.randomUUID());
            var name = "anna.ek" + taken.size();
            taken.add(name);
            register.enter(new Person(id, "Anna", "Ek " + taken.size(), name + "@exempel.se"));
            accounts.open(id, name, "Anna Ek " + taken.size(), PASSWORD);
            for (var office : offices) {
                register.employ(
                        id, office, null, SwedishTime.dateOf(clock.instant()).minusDays(30));
            }
            return new Somebody(id, name);
        }

        void leaves(Somebody one) {
            var today = SwedishTime.dateOf(clock.instant());
            register.officials(today).stream()
                    .filter(office -> office.person().equals(one.id()))
                    .forEach(office -> register.dismiss(office.id(), today));
        }
    }
}
