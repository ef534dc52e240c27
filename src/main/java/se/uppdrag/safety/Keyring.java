package se.uppdrag.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.sealing.OpenKey;
import se.uppdrag.sealing.Ring;
import se.uppdrag.sealing.Sealing;

/// The keys of readers and of those who report that are open now.
@Component
class Keyring extends Ring<Keyring.Open> {

    /// An open key. Without a holder it belongs to one who came with a receipt.
    static final class Open implements OpenKey {

        private final @Nullable UUID holder;
        private final Sealing.Pair pair;
        private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();
        private final Map<UUID, Integer> tried = new ConcurrentHashMap<>();
        private String receipt = "";

        Open(@Nullable UUID holder, Sealing.Pair pair) {
            this.holder = holder;
            this.pair = pair;
        }

        @Override
        public Optional<UUID> holder() {
            return Optional.ofNullable(holder);
        }

        Sealing.Pair pair() {
            return pair;
        }

        Optional<byte[]> key(UUID report) {
            return Optional.ofNullable(keys.get(report));
        }

        /// The reports it opens.
        List<UUID> reports() {
            return List.copyOf(keys.keySet());
        }

        boolean tried(UUID report, int generation) {
            return Integer.valueOf(generation).equals(tried.get(report));
        }

        void found(UUID report, int generation, Optional<byte[]> key) {
            tried.put(report, generation);
            keys.remove(report);
            key.ifPresent(one -> keys.put(report, one));
        }

        /// The code of a report that was just made, to be written down; empty otherwise.
        String receipt() {
            return receipt;
        }

        void remember(String code) {
            receipt = code;
        }

        void forgetReceipt() {
            receipt = "";
        }

        @Override
        public void wipe() {
            Arrays.fill(pair.secret(), (byte) 0);
            keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
            keys.clear();
            receipt = "";
        }
    }
}
