package se.uppdrag.safety;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.safety.EscrowTable.Escrow;
import se.uppdrag.safety.EscrowTable.Part;
import se.uppdrag.safety.EscrowTable.Recovery;
import se.uppdrag.safety.KeyTable.Key;
import se.uppdrag.safety.KeyTable.State;
import se.uppdrag.sealing.Fingerprint;
import se.uppdrag.sealing.Sealing;
import se.uppdrag.sealing.Stretch;

/// The door to the readers' keys: make one, open it with a passphrase, change the passphrase, and
/// get back what a lost one sealed with the help of two officials.
@Service
@Transactional
public class Keys {

    private final KeyTable keys;
    private final EscrowTable escrows;
    private final Network network;
    private final Stretch stretch;
    private final Clock clock;

    Keys(KeyTable keys, EscrowTable escrows, Network network, Stretch stretch, Clock clock) {
        this.keys = keys;
        this.escrows = escrows;
        this.network = network;
        this.stretch = stretch;
        this.clock = clock;
    }

    /// A first pair of keys for somebody in the network.
    public Outcome<UUID> make(PersonId holder, String passphrase) {
        if (network.member(holder).isEmpty() || has(holder)) {
            return refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        var pair = Sealing.pair();
        var key = sealed(holder, pair, passphrase);
        keys.insert(key, State.CURRENT, clock.instant());
        entrust(key, pair);
        return granted(key.id());
    }

    private Key sealed(PersonId holder, Sealing.Pair pair, String passphrase) {
        var id = UUID.randomUUID();
        var salt = Sealing.random(16);
        var sealed = Sealing.lock(pair.secret(), stretch.key(passphrase, salt), about(id));
        return new Key(id, holder.value(), pair.open(), salt, sealed);
    }

    @Transactional(readOnly = true)
    public boolean has(PersonId holder) {
        return keys.of(holder.value(), State.CURRENT).isPresent();
    }

    /// Opens the holder's key, and entrusts it anew where the officials are others than before.
    Outcome<Sealing.Pair> open(PersonId holder, String passphrase) {
        var key = keys.of(holder.value(), State.CURRENT);
        if (key.isEmpty() || network.member(holder).isEmpty()) {
            return refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        var pair = opened(key.get(), passphrase);
        pair.ifPresent(one -> entrust(key.get(), one));
        return pair.map(Outcome::granted)
                .orElseGet(() -> refused(SafetyRefusal.PASSPHRASE_IS_WRONG));
    }

    private Optional<Sealing.Pair> opened(Key key, String passphrase) {
        return Sealing.unlock(key.sealed(), stretch.key(passphrase, key.salt()), about(key.id()))
                .map(secret -> new Sealing.Pair(key.open(), secret));
    }

    /// The same key behind another passphrase.
    public Outcome<UUID> change(PersonId holder, String passphrase, String next) {
        return open(holder, passphrase)
                .map(pair -> {
                    var key = keys.of(holder.value(), State.CURRENT).orElseThrow();
                    var salt = Sealing.random(16);
                    keys.reseal(
                            key.id(),
                            salt,
                            Sealing.lock(pair.secret(), stretch.key(next, salt), about(key.id())));
                    return key.id();
                });
    }

    /// Seals the private key for the three officials together, any two of whom give it back.
    /// Without three keys among them there is nothing to entrust it to yet.
    private void entrust(Key key, Sealing.Pair pair) {
        var officials = officials();
        var circle =
                officials.stream().map(one -> one.id().toString()).collect(Collectors.joining(","));
        var before = escrows.escrow(key.id());
        if (officials.size() != Network.OFFICIALS
                || before.map(Escrow::circle).filter(circle::equals).isPresent()) {
            return;
        }
        var secret = Sealing.random(Sealing.KEY);
        var parts = Shares.split(secret);
        escrows.remove(key.id());
        escrows.insert(
                new Escrow(key.id(), Sealing.lock(pair.secret(), secret, about(key.id())), circle));
        for (int i = 0; i < parts.length; i++) {
            var official = officials.get(i);
            escrows.insert(
                    key.id(),
                    official.holder(),
                    new Part(i + 1, Sealing.seal(parts[i], official.open(), about(key.id()))));
            Arrays.fill(parts[i], (byte) 0);
        }
        Arrays.fill(secret, (byte) 0);
    }

    private List<Key> officials() {
        var holders =
                network.members().stream()
                        .filter(NetworkMember::official)
                        .map(one -> one.person().value())
                        .toList();
        return keys.current().stream().filter(one -> holders.contains(one.holder())).toList();
    }

    /// Whether two of the officials could give the holder's key back.
    @Transactional(readOnly = true)
    public boolean entrusted(PersonId holder) {
        return keys.of(holder.value(), State.CURRENT)
                .flatMap(key -> escrows.escrow(key.id()))
                .isPresent();
    }

    /// The passphrase is lost: a new pair waits, and nothing is sealed for it before two officials
    /// have vouched for who asks.
    public Outcome<UUID> lose(PersonId holder, String passphrase) {
        var lost = keys.of(holder.value(), State.CURRENT);
        if (lost.isEmpty() || network.member(holder).isEmpty()) {
            return refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        recovery(holder)
                .ifPresent(one -> {
                    escrows.remove(one);
                    keys.become(one.fresh(), State.REPLACED);
                });
        var fresh = sealed(holder, Sealing.pair(), passphrase);
        keys.insert(fresh, State.PENDING, clock.instant());
        escrows.insert(
                new Recovery(UUID.randomUUID(), lost.get().id(), fresh.id()), clock.instant());
        return granted(fresh.id());
    }

    @Transactional(readOnly = true)
    public Optional<Recovery> recovery(PersonId holder) {
        return keys.of(holder.value(), State.PENDING)
                .flatMap(key ->
                        escrows.recoveries().stream()
                                .filter(one -> one.fresh().equals(key.id()))
                                .findFirst());
    }

    /// Those who wait for an official to vouch for them: not herself, and not twice.
    @Transactional(readOnly = true)
    List<Recovery> waitingFor(PersonId official) {
        return escrows.recoveries().stream()
                .filter(one -> escrows.part(one.lost(), official.value()).isPresent())
                .filter(one -> !official.equals(holder(one)))
                .filter(one -> !escrows.hasHanded(one.id(), official.value()))
                .toList();
    }

    @Transactional(readOnly = true)
    PersonId holder(Recovery recovery) {
        return new PersonId(keys.find(recovery.fresh()).orElseThrow().holder());
    }

    /// What the one who asks reads aloud to the official, so that both have the same key before
    /// them: the first twenty digits of it.
    @Transactional(readOnly = true)
    String fingerprint(Recovery recovery) {
        return Fingerprint.of(keys.find(recovery.fresh()).orElseThrow().open());
    }

    /// An official hands over her part, sealed for the new key.
    ///
    /// @param pair the official's own
    Outcome<UUID> vouch(PersonId official, Sealing.Pair pair, UUID recovery) {
        var asked =
                waitingFor(official).stream().filter(one -> one.id().equals(recovery)).findFirst();
        if (asked.isEmpty()) {
            return refused(SafetyRefusal.RECOVERY_TAKES_TWO_OTHERS);
        }
        var one = asked.get();
        var part = escrows.part(one.lost(), official.value()).orElseThrow();
        var fresh = keys.find(one.fresh()).orElseThrow();
        var opened = Sealing.open(part.sealed(), pair, about(one.lost()));
        if (opened.isEmpty()) {
            return refused(SafetyRefusal.RECOVERY_TAKES_TWO_OTHERS);
        }
        escrows.hand(
                one.id(),
                official.value(),
                new Part(
                        part.number(),
                        Sealing.seal(opened.get(), fresh.open(), about(one.lost()))));
        return granted(one.id());
    }

    @Transactional(readOnly = true)
    public int vouched(Recovery recovery) {
        return escrows.handed(recovery.id()).size();
    }

    /// Two parts give the lost key back, and the new one takes its place.
    ///
    /// @return the lost pair, to open what was sealed for it, and the new one
    Outcome<Restored> restore(PersonId holder, String passphrase) {
        var recovery = recovery(holder);
        if (recovery.isEmpty()) {
            return refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        var fresh = keys.find(recovery.get().fresh()).orElseThrow();
        var lost = keys.find(recovery.get().lost()).orElseThrow();
        var pair = opened(fresh, passphrase);
        if (pair.isEmpty()) {
            return refused(SafetyRefusal.PASSPHRASE_IS_WRONG);
        }
        var parts = escrows.handed(recovery.get().id());
        if (parts.size() < 2) {
            return refused(SafetyRefusal.RECOVERY_TAKES_TWO_OTHERS);
        }
        var before = restored(lost, parts, pair.get());
        escrows.remove(recovery.get());
        escrows.remove(lost.id());
        keys.become(lost.id(), State.REPLACED);
        keys.become(fresh.id(), State.CURRENT);
        entrust(fresh, pair.get());
        return granted(new Restored(lost.id(), before, fresh.id(), pair.get()));
    }

    record Restored(UUID lost, Sealing.Pair before, UUID fresh, Sealing.Pair pair) {}

    private Sealing.Pair restored(Key lost, List<Part> parts, Sealing.Pair pair) {
        var first = Sealing.open(parts.get(0).sealed(), pair, about(lost.id())).orElseThrow();
        var second = Sealing.open(parts.get(1).sealed(), pair, about(lost.id())).orElseThrow();
        var secret = Shares.join(parts.get(0).number(), first, parts.get(1).number(), second);
        var escrow = escrows.escrow(lost.id()).orElseThrow();
        return new Sealing.Pair(
                lost.open(),
                Sealing.unlock(escrow.sealed(), secret, about(lost.id())).orElseThrow());
    }

    /// The keys that may be sealed for today: those of people who are in the network.
    @Transactional(readOnly = true)
    List<Key> readers() {
        var members = network.members().stream().map(one -> one.person().value()).toList();
        return keys.current().stream().filter(one -> members.contains(one.holder())).toList();
    }

    private static String about(UUID key) {
        return "nyckel " + key;
    }
}
